import type { Scope } from '@maestro/core';

/** A token may read everything or nothing: its permission is Read, or Read & Write. */
export const READ: readonly Scope[] = [{ name: 'Read' }];
