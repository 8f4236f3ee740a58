import { isUsableUid } from '../../listing/read-rows.js';
import type { RestList } from './rest-list.types.js';
import { pointerReader } from '../../json/json-pointer.js';

/** Creates a function that reads a row's own id, even from a row that is otherwise unreadable. Undefined if there is no usable id. */
export function ownIdReader(id: RestList['id'] = '/id'): (raw: unknown) => string | undefined {
  const valueOf = pointerReader(typeof id === 'string' ? id : `/${id.key}`);
  return (raw) => {
    const found = valueOf(raw);
    return typeof found === 'number' || isUsableUid(found) ? String(found) : undefined;
  };
}
