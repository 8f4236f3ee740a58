import {
  type PreparedCheck,
  type PreparedChecks,
  prepareChecks,
  type ScenarioOutcome,
  tryScenario,
} from '@maestro/checks';
import type { CheckScenario } from '@maestro/core';
import type { ContractCase, ContractSubject, ContractSuite } from '../../contract/contract-suite.types.js';
import { expectContract, show } from '../../contract/expect-contract.js';

/** Each check of the plugin can be used, finds only what its scenario says, knows what it needs, and never fails. */
export const checksSuite: ContractSuite = {
  name: 'checks',
  cases: (subject) => {
    const { plugin, scenario } = subject;
    const checks = plugin.checks ?? [];
    if (checks.length === 0 && !scenario.checks?.length) return [];
    const prepared = once(() => prepareChecks(pluginsOf(subject), []));
    return [
      { title: 'checks fit the catalogue and have unique ids', run: async () => canBeUsed(prepared()) },
      { title: 'checks have one scenario each', run: async () => areDescribed(subject) },
      ...checks.flatMap(({ id }) =>
        casesOf(
          id,
          once(() => triedCheck(id, prepared(), subject)),
        ),
      ),
    ];
  },
};

/** Cases prepare only what they need, and share it. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function casesOf(id: string, tried: () => TriedCheck): ContractCase[] {
  const titled = (title: string, demand: (tried: TriedCheck) => void): ContractCase => ({
    title: `${id}: ${title}`,
    run: async () => {
      hasRealResources(tried());
      demand(tried());
    },
  });
  return [
    titled('has a scenario of resources as its kinds declare them', hasRealResources),
    titled('never throws, and changes nothing', neverThrows),
    titled('finds the first resource of `finds`', finds),
    titled('does not find the first resource of `passes`', passes),
    titled('is unknown without the list of any kind that it needs', isUnknown),
  ];
}

function canBeUsed({ problems }: PreparedChecks): void {
  expectContract(problems.length === 0, {
    expected: 'checks with unique ids, known kinds and fields, a query that can be read, and https links',
    received: problems.join(' '),
    fix: 'correct the reported problems',
  });
}

function areDescribed({ plugin: { checks = [] }, scenario }: ContractSubject): void {
  const declared = checks.map(({ id }) => id).sort();
  const described = (scenario.checks ?? []).map(({ check }) => check).sort();
  expectContract(declared.join() === described.join(), {
    expected: `scenarios of ${declared.join(', ') || 'no check'}`,
    received: described.join(', ') || 'none',
    fix: 'describe every check of the plugin in `checks` of the scenario, once',
  });
}

interface TriedCheck {
  readonly prepared: PreparedCheck;
  readonly scenario: CheckScenario;
  readonly outcome: ScenarioOutcome;
}

function triedCheck(id: string, { checks }: PreparedChecks, subject: ContractSubject): TriedCheck {
  const prepared = checks.find(({ check }) => check.id === id);
  const scenario = subject.scenario.checks?.find(({ check }) => check === id);
  expectContract(prepared !== undefined && scenario !== undefined, {
    expected: 'a check that can be used, and its scenario',
    received: prepared ? 'no scenario' : 'a check that cannot be used',
    fix: prepared ? 'describe it in `checks` of the scenario' : 'correct the problems that the first case reports',
  });
  const manifests = pluginsOf(subject).map(({ manifest }) => manifest);
  return { prepared, scenario, outcome: tryScenario(prepared, scenario, manifests) };
}

function hasRealResources({ outcome: { problems } }: TriedCheck): void {
  expectContract(problems.length === 0, {
    expected: 'resources with attributes and relations that their kinds declare',
    received: problems.join('; '),
    fix: 'correct the resources of the scenario; list plugins of other kinds in `otherManifests`',
  });
}

function neverThrows({ outcome: { failures } }: TriedCheck): void {
  expectContract(failures.length === 0, {
    expected: 'an answer, also about a resource that lacks an optional value',
    received: failures.join(' '),
    fix: 'return undefined in `test` if a value that it needs is absent; do not change the resource',
  });
}

function finds({ outcome, prepared: { check }, scenario }: TriedCheck): void {
  expectContract(outcome.finds, {
    expected: 'a finding for the first resource of `finds`',
    received: `none of ${show(scenario.finds[0])} with the query ${check.query}`,
    fix: 'correct the query, `test` or `alike`; or the resources of the scenario',
  });
}

function passes({ outcome, prepared: { check }, scenario }: TriedCheck): void {
  expectContract(outcome.passes, {
    expected: 'no finding for the first resource of `passes`',
    received: scenario.passes.length === 0 ? 'no resource' : `${show(scenario.passes[0])} is found by ${check.query}`,
    fix: 'correct the query, `test` or `alike`; or the resources of the scenario',
  });
}

function isUnknown({ outcome: { unknownWithout }, scenario }: TriedCheck): void {
  const needed = Object.keys(unknownWithout).sort();
  expectContract(needed.join() === [...scenario.needs].sort().join(), {
    expected: `the lists that the answer depends on: ${needed.join(', ')}`,
    received: scenario.needs.join(', ') || 'none',
    fix: 'name the same kinds in `needs` of the scenario; if the check needs more than its query tells, in its own `needs`',
  });
  const known = needed.filter((kind) => !unknownWithout[kind]);
  expectContract(known.length === 0, {
    expected: 'an unknown answer while one of the lists is not complete',
    received: `an answer without ${known.join(', ')}`,
    fix: 'report this as a mistake of Maestro',
  });
}

const pluginsOf = ({ plugin, scenario: { otherManifests = [] } }: ContractSubject) => [
  plugin,
  ...otherManifests.map((manifest) => ({ manifest })),
];
