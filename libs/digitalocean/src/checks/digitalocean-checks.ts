import type { Check } from '@maestro/core';
import { atRiskChecks } from './at-risk-checks.js';
import { exposedNetworkChecks } from './exposed-network-checks.js';
import { unusedStorageChecks } from './unused-storage-checks.js';

/** What should be looked at in an account. New checks are registered here. */
export const digitalOceanChecks: readonly Check[] = [...unusedStorageChecks, ...exposedNetworkChecks, ...atRiskChecks];
