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
  cases: (subject) =>
    kindShapes(subject)
      .filter(({ kinds }) => kinds.length > 1)
      .map(({ kinds: [first = '', ...others], features }) => {
        const title = `${first} stands for ${others.join(', ')}: ${features.join('; ')}`;
        return {
          title,
          run: async () => {
            // Runners do not print the titles of passed tests, and this must be visible.
            process.stdout.write(`${title}\n`);
            for (const other of others) expectSameChecks(suites, subject, first, other);
          },
        };
      }),
});

function expectSameChecks(
  suites: readonly ContractSuite[],
  subject: ContractSubject,
  first: string,
  other: string,
): void {
  const [one, another] = [first, other].map((kind) => sharedTitles(suites, subject, kind));
  expectContract(one === another, {
    expected: `the same shared checks for ${other} as for ${first}: ${one}`,
    received: `${another}`,
    fix: 'report this to the authors of the testkit: the two kinds have different shapes. Meanwhile, run the contract with `whole: true`',
  });
}

const sharedTitles = (suites: readonly ContractSuite[], subject: ContractSubject, kind: string): string =>
  suites
    .flatMap((suite) => suite.cases(subject).filter((each) => each.isShared && each.kind === kind))
    .map(({ title }) => title.slice(kind.length))
    .join();
