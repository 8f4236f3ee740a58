import { text } from '@maestro/core';
import { z } from 'zod';
import { Text } from './row-schema.js';

/** A key without what it is (specification, `apiAgentAPIKeyInfo`, `apiModelAPIKeyInfo` and those of other companies). */
export const KeyInfo = z.object({ uuid: z.string().min(1), name: Text, created_at: Text, deleted_at: Text });

/** What all such keys have in common. One that was deleted may still be listed. */
export function keyFields({ uuid, name, created_at, deleted_at }: z.infer<typeof KeyInfo>) {
  const isDeleted = text(deleted_at) !== undefined;
  return {
    uid: uuid,
    name: text(name) ?? uuid,
    status: isDeleted ? 'deleted' : undefined,
    active: !isDeleted,
    createdAt: text(created_at),
  };
}
