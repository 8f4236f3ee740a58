import type { Schemas } from '../../../api/schemas.types';

/** Names in `unknown` that are not attributes. */
const OTHERS = ['tags', 'relations'];

/** The names of attributes that could not be read: `nodePools.tags` belongs to `nodePools`. */
export function unreadAttributes(unknown: readonly Schemas['UnknownFieldView'][]): string[] {
  const names = unknown.map(({ field }) => field.split('.')[0] ?? '').filter((name) => !OTHERS.includes(name));
  return [...new Set(names)];
}
