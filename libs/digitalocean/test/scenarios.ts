import { loadKindScenarios } from '@maestro/testkit';

/** Rows of every kind, as the provider writes them: what the contract is tried with, and what the emulator serves where it has no rows of its own. */
export const scenarios = await loadKindScenarios(new URL('../src/', import.meta.url));
