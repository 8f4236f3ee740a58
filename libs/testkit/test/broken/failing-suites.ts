import type { ProviderPlugin } from '@maestro/core';
import { CONTRACT_SUITES, defineSuite, type ProviderScenario } from '../../src/index.js';

/** The failure of one case. */
export interface Failure {
  readonly suite: string;
  readonly title: string;
  readonly message: string;
}

/**
 * Runs the contract with a runner that collects failures.
 *
 * @param only names of suites; default: all.
 * @param kinds default: all.
 * @param titles of cases; default: all.
 */
export async function failuresOf(
  plugin: ProviderPlugin,
  scenario: ProviderScenario,
  only?: readonly string[],
  { kinds, titles = /./ }: { readonly kinds?: readonly string[]; readonly titles?: RegExp } = {},
): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  const subject = { plugin, scenario };
  for (const suite of CONTRACT_SUITES.filter(({ name }) => only?.includes(name) ?? true)) {
    const cases: (readonly [string, () => Promise<void>])[] = [];
    const runner = {
      describe: (_: string, define: () => void): void => define(),
      it: (title: string, run: () => Promise<void>): void => void cases.push([title, run]),
    };
    defineSuite(runner, suite, subject, { kinds });
    for (const [title, run] of cases.filter(([name]) => titles.test(name)))
      await run().catch((error: Error) => failures.push({ suite: suite.name, title, message: error.message }));
  }
  return failures;
}
