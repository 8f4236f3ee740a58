import { isUsableUid } from '../listing/is-usable-uid.js';
import type { RestList } from './rest-list.types.js';
import { pointerReader } from '../fields/value-at.js';

/** A function that reads a row's own id, also of a row that cannot be read otherwise; undefined where it has none that can be used. */
export function ownIdReader(id: RestList['id'] = '/id'): (raw: unknown) => string | undefined {
  const valueOf = pointerReader(typeof id === 'string' ? id : `/${id.key}`);
  return (raw) => {
    const found = valueOf(raw);
    return typeof found === 'number' || isUsableUid(found) ? String(found) : undefined;
  };
}
