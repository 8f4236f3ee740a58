import type { Check } from '@maestro/core';

/** Checks of entities, for every provider that has them. */
export const SHARED_CHECKS: readonly Check[] = [];
