import type { Relation, RelationTypeName } from '@maestro/core';

/** A relation to a resource of a scenario. */
export const to = (type: RelationTypeName, kind: string, uid: string): Relation => ({
  type,
  to: { provider: kind.split('.')[0] ?? '', kind, uid },
});
