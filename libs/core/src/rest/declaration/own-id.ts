import { isUsableUid } from '../../listing/read-rows.js';
import type { RestList } from './rest-list.types.js';
import { pointerReader } from '../../json/json-pointer.js';

/** Creates a function that reads a row's own id, even from a row that is otherwise unreadable. Undefined if there is no usable id. */
export function ownIdReader(id: RestList['id'] = '/id'): (raw: unknown) => string | undefined {
  if (typeof id === 'string') return textReader(id);
  const keyOf = textReader(`/${id.key}`);
  if (id.each === undefined) return keyOf;
  const ownOf = textReader(id.each);
  return (raw) => {
    const [key, own] = [keyOf(raw), ownOf(raw)];
    return key === undefined || own === undefined ? undefined : `${key}/${own}`;
  };
}

function textReader(pointer: string): (raw: unknown) => string | undefined {
  const valueOf = pointerReader(pointer);
  return (raw) => {
    const found = valueOf(raw);
    return typeof found === 'number' || isUsableUid(found) ? String(found) : undefined;
  };
}
