import { type FixedRoute, loadKindScenarios } from '@maestro/testkit';
import { acceleratorSizes } from '../src/accelerators/accelerator.scenario.js';

/** Rows of every kind, as the provider writes them: what the contract is tried with, and what the emulator serves where it has no rows of its own. */
export const scenarios = await loadKindScenarios(new URL('../src/', import.meta.url));

/** The lists that rows of those refer to. */
export const fixed: readonly FixedRoute[] = [acceleratorSizes];
