import type { Check } from '@maestro/core';
import { atRiskChecks } from './at-risk-checks.js';
import { exposedChecks } from './exposed-checks.js';
import { untidyChecks } from './untidy-checks.js';
import { unusedChecks } from './unused-checks.js';

/** What should be looked at in an account. New checks are registered here. */
export const digitalOceanChecks: readonly Check[] = [
  ...unusedChecks,
  ...exposedChecks,
  ...atRiskChecks,
  ...untidyChecks,
];
