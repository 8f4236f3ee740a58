import type { Schemas } from '../../../api/schemas.types';

/** What is no attribute, of which `unknown` may tell too. */
const OTHERS = ['tags', 'relations'];

/** The attributes that could not be read, by name: `nodePools.tags` is a part of `nodePools`. */
export function unreadAttributes(unknown: readonly Schemas['UnknownFieldView'][]): string[] {
  const names = unknown.map(({ field }) => field.split('.')[0] ?? '').filter((name) => !OTHERS.includes(name));
  return [...new Set(names)];
}
