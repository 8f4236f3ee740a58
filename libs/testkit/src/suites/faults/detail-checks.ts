import { isDeepStrictEqual } from 'node:util';
import type { Resource, ResourceType } from '@maestro/core';
import { expectContract, show } from '../../contract/expect-contract.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';
import type { FaultAnswer } from '../../provider/fault.types.js';

/** A detail that cannot be read makes its fields unknown or the listing incomplete; it is never reported as empty. */
export const doesWithoutDetails =
  (answer: FaultAnswer) =>
  async (stage: Stage, type: ResourceType): Promise<void> => {
    const rows = new StageRows(stage, type);
    rows.fill(rows.kind.samples.length);
    const connection = await stage.connect({ deep: type.deep !== undefined });
    const { resources: right } = await stage.list(connection, type);

    stage.provider.failWith({ when: ({ route, kind }) => route === 'detail' && kind === type.kind, answer });
    const { resources, outcomes } = await stage.list(connection, type);
    if (!outcomes.every(({ complete }) => complete)) return;

    const wrong = right.flatMap((resource) => {
      const other = resources.find(({ key }) => key.uid === resource.key.uid);
      if (other) return falseFields(resource, other);
      // S3 returns this for a removed bucket, which the second check determines.
      return isNotFound(answer) ? [] : [`${resource.key.uid}, which does not exist`];
    });
    expectContract(wrong.length === 0, {
      expected: 'fields whose detail could not be read to be absent and listed in `unknown`, or a listing that fails',
      received: show(wrong),
      fix: 'list each field that a failed request would have filled in `unknown`, with the reason',
    });
  };

const isNotFound = (answer: FaultAnswer): boolean => answer.as === 'error' && answer.status === 404;

/** Fields and relations that differ from the expected resource and are not listed as unknown. */
export function falseFields(expected: Resource, actual: Resource): string[] {
  const unknown = new Set((actual.unknown ?? []).map(({ field }) => field));
  const fields = [
    ...Object.keys(expected.attributes).map((field): [string, unknown, unknown] => [
      field,
      Reflect.get(expected.attributes, field),
      Reflect.get(actual.attributes, field),
    ]),
    ['tags', expected.tags, actual.tags] as const,
    ...[...new Set(expected.relations.map(({ type }) => type))].map((type): [string, unknown, unknown] => [
      `relations.${type}`,
      expected.relations.filter((relation) => relation.type === type),
      actual.relations.filter((relation) => relation.type === type),
    ]),
  ];
  return fields
    .filter(([field, was, is]) => !isDeepStrictEqual(was, is) && !isListedUnknown(field, unknown))
    .map(([field]) => `${expected.key.uid}: ${field}`);
}

/** Relations of a single type may be unknown, too. */
const isListedUnknown = (field: string, unknown: ReadonlySet<string>): boolean =>
  [...unknown].some((name) => name === field || (field.startsWith('relations.') && name.startsWith(`${field}.`)));
