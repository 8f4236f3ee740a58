import type { Scope } from '@maestro/core';

/** Tags stay empty without it (specification, "Requires `tag:read` scope"). */
export const TAG_SCOPE: Scope = { name: 'tag:read', fields: ['tags'], raw: ['/raw/tags'] };
