import type { Scope } from '@maestro/core';

/** The permission of every token that can read: tokens have Read, or Read & Write, for everything in the project. */
export const READ: readonly Scope[] = [{ name: 'Read' }];
