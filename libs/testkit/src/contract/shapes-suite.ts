import { expectContract } from './expect-contract.js';
import type { ContractSubject, ContractSuite } from './contract-suite.types.js';
import { kindShapes } from './kind-shapes.js';

/**
 * Prints which kinds stand for others, and verifies that those would have the same checks.
 *
 * @param suites with shared checks that one kind of each shape runs.
 */
export const shapesSuite = (suites: readonly ContractSuite[]): ContractSuite => ({
  name: 'shapes',
  cases: (subject) => {
    let checks: SharedChecks | undefined;
    return kindShapes(subject)
      .filter(({ kinds }) => kinds.length > 1)
      .map(({ kinds: [first = '', ...others], features }) => {
        const title = `${first} stands for ${others.join(', ')}: ${features.join('; ')}`;
        return {
          title,
          run: async () => {
            // Runners do not print the titles of passed tests, and this must be visible.
            process.stdout.write(`${title}\n`);
            checks ??= sharedChecks(suites, subject);
            for (const other of others) expectSameChecks(checks, first, other);
          },
        };
      });
  },
});

function expectSameChecks(checks: SharedChecks, first: string, other: string): void {
  const [one, another] = [first, other].map((kind) => checks.get(kind)?.join() ?? '');
  expectContract(one === another, {
    expected: `the same shared checks for ${other} as for ${first}: ${one}`,
    received: `${another}`,
    fix: 'report this to the authors of the testkit: the two kinds have different shapes. Meanwhile, run the contract with `whole: true`',
  });
}

/** The titles of the shared checks of each kind, without the kind. */
type SharedChecks = ReadonlyMap<string, readonly string[]>;

function sharedChecks(suites: readonly ContractSuite[], subject: ContractSubject): SharedChecks {
  const titles = new Map<string, string[]>();
  for (const { kind, title, isShared } of suites.flatMap((suite) => suite.cases(subject))) {
    if (!isShared || kind === undefined) continue;
    const ofKind = titles.get(kind) ?? [];
    titles.set(kind, ofKind);
    ofKind.push(title.slice(kind.length));
  }
  return titles;
}
