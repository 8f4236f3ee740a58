import type { CheckScenario } from '@maestro/core';
import { atRiskCases } from './at-risk-cases.js';
import { exposedNetworkCases } from './exposed-network-cases.js';
import { unusedStorageCases } from './unused-storage-cases.js';

/** A scenario for each check. */
export const digitalOceanCases: readonly CheckScenario[] = [
  ...unusedStorageCases,
  ...exposedNetworkCases,
  ...atRiskCases,
];
