import type { CheckScenario } from '@maestro/core';
import { atRiskCases } from './at-risk-cases.js';
import { exposedCases } from './exposed-cases.js';
import { untidyCases } from './untidy-cases.js';
import { unusedCases } from './unused-cases.js';

/** A scenario for each check of the plugin. */
export const digitalOceanCases: readonly CheckScenario[] = [
  ...unusedCases,
  ...exposedCases,
  ...atRiskCases,
  ...untidyCases,
];
