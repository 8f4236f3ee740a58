import type { ProviderPlugin } from '@maestro/core';
import type { ProviderScenario } from './scenario/provider-scenario.types.js';
import { CONTRACT_SUITES } from './suites/contract-suites.constants.js';
import { type ContractOptions, isByShape } from './contract/chosen-kinds.js';
import { defineSuite } from './contract/define-suite.js';
import { shapesSuite } from './contract/shapes-suite.js';
import type { TestRunner } from './contract/contract-suite.types.js';

/**
 * Defines all contract tests of a provider plugin with a test runner.
 *
 * @param runner `{ describe, it }` of jest, vitest or node:test.
 * @throws {Error} for a chosen kind that the plugin does not have.
 */
export function providerContract(
  runner: TestRunner,
  plugin: ProviderPlugin,
  scenario: ProviderScenario,
  options: ContractOptions = {},
): void {
  const subject = { plugin, scenario };
  runner.describe(`the contract of a provider plugin: ${plugin.manifest.id}`, () => {
    if (isByShape(subject, options)) defineSuite(runner, shapesSuite(CONTRACT_SUITES), subject, options);
    for (const suite of CONTRACT_SUITES) defineSuite(runner, suite, subject, options);
  });
}
