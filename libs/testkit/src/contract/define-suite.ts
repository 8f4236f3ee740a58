import { chosenCases, type ContractOptions } from './chosen-kinds.js';
import type { ContractCase, ContractSubject, ContractSuite, TestRunner } from './contract-suite.types.js';
import { ContractBreach } from './expect-contract.js';

/** In milliseconds. Cases take a fraction of it, except on a busy machine. */
const CASE_TIMEOUT_MS = 60_000;

/**
 * Defines a suite with a runner: one `describe`, and one `it` for each case. A suite without cases is omitted.
 *
 * @throws {Error} for a chosen kind that the plugin does not have.
 */
export function defineSuite(
  runner: TestRunner,
  suite: ContractSuite,
  subject: ContractSubject,
  options: ContractOptions = {},
): void {
  const cases = chosenCases(suite, subject, options);
  if (cases.length === 0) return;
  runner.describe(suite.name, () => {
    for (const one of cases) runner.it(one.title, () => runCase(suite.name, one, subject), CASE_TIMEOUT_MS);
  });
}

/** @throws {ContractBreach} that names suite and case. */
async function runCase(suite: string, { title, run }: ContractCase, { plugin }: ContractSubject): Promise<void> {
  const where = `${plugin.manifest.id}: ${suite}: ${title}`;
  try {
    await run();
  } catch (error) {
    if (error instanceof ContractBreach) throw new ContractBreach(error.facts, where, { cause: error.cause });
    const received = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const fix = 'see the cause: the plugin threw it outside of a stream, or the scenario does not match the plugin';
    throw new ContractBreach({ expected: 'no error', received, fix }, where, { cause: error });
  }
}
