import type { ResourceType } from '@maestro/core';
import { expectContract } from '../contract/expect-contract.js';
import { pointerSteps } from '../provider/json-pointer.js';
import type { Stage } from '../stage/stage.js';
import { listSamples } from './listing.checks.js';

const HIDDEN = '[redacted]';

/** A declared secret stands in some sample, so that it is tried, and in no resource. */
export async function hidesDeclaredSecrets(stage: Stage, type: ResourceType): Promise<void> {
  const { resources } = await listSamples(stage, type);
  const { secrets = [] } = type;
  const { samples } = stage.kindScenario(type);
  const raws = resources.map(({ raw }) => raw);
  // What a detail answers stands in no sample, and is hidden where it was put.
  const idle = secrets.filter((pointer) =>
    [samples, raws].every((rows) => valuesAt(rows, ['*', ...pointerSteps(pointer)]).length === 0),
  );
  const shown = secrets.filter((pointer) =>
    valuesAt(raws, ['*', ...pointerSteps(pointer)]).some((value) => value !== HIDDEN),
  );

  expectContract(idle.length === 0, {
    expected: 'something in a sample of the scenario, or in what a detail answers, at each pointer of `secrets`',
    received: `nothing at ${idle.join(', ')}`,
    fix: 'correct the pointer; or put what the provider sends there into a sample, made up',
  });
  expectContract(shown.length === 0, {
    expected: `no value in \`raw\` at ${secrets.join(', ')}`,
    received: `one at ${shown.join(', ')}`,
    fix: 'read the rows with the kind that defineKind gives: it leaves them out',
  });
}

/** What stands at the end of the steps, where `*` is every place; nothing for what is absent, null or empty. */
function valuesAt(value: unknown, [step, ...rest]: readonly string[]): readonly unknown[] {
  if (step === undefined) return value === undefined || value === null || value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  const names = step === '*' ? Object.keys(value) : [step];
  return names.flatMap((name) => (Object.hasOwn(value, name) ? valuesAt(Reflect.get(value, name), rest) : []));
}
