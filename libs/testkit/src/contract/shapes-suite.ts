import { expectContract } from './expect-contract.js';
import type { ContractSubject, ContractSuite } from './contract-suite.types.js';
import { kindShapes } from './kind-shapes.js';

/**
 * Tells which kind stands for which, and makes sure that nothing is left out that the other would have been asked.
 *
 * @param suites of which one kind of each shape runs the shared checks.
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
            // Runners print no titles of what passes, and this must be seen.
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
    expected: `the same shared checks of ${other} as of ${first}: ${one}`,
    received: `${another}`,
    fix: 'report this to the authors of the testkit: the two kinds are not of one shape. Meanwhile, run the contract with `whole: true`',
  });
}

const sharedTitles = (suites: readonly ContractSuite[], subject: ContractSubject, kind: string): string =>
  suites
    .flatMap((suite) => suite.cases(subject).filter((each) => each.isShared && each.kind === kind))
    .map(({ title }) => title.slice(kind.length))
    .join();
