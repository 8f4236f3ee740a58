import type { Relation, RelationTypeName, ResourceKey } from '@maestro/core';
import { ids } from './row-values.js';
import type { KINDS } from '../digitalocean-kinds.constants.js';

type Kind = (typeof KINDS)[keyof typeof KINDS];

/** The key of a resource of this provider. Ids are numbers in some lists and strings in others; here they are strings. */
export const resourceKey = (kind: Kind, id: string | number): ResourceKey => ({
  provider: 'digitalocean',
  kind,
  uid: String(id),
});

/** One relation for each id; ids that are absent, null or empty give none. */
export function relationsTo(
  type: RelationTypeName,
  kind: Kind,
  of: readonly (string | number | null | undefined)[] | null | undefined,
): Relation[] {
  return [...new Set(ids(of))].map((uid) => ({ type, to: resourceKey(kind, uid) }));
}

/** One relation for each tag, to every resource of the kind that carries it. */
export function relationToTagged(type: RelationTypeName, kind: Kind, tags: readonly string[]): Relation[] {
  return [...new Set(tags)].map((tag) => ({ type, to: { kind, tag } }));
}
