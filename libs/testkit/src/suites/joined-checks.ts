import type { ResourceType } from '@maestro/core';
import { expectContract } from '../contract/expect-contract.js';
import { show } from '../contract/show.js';
import type { FaultAnswer } from '../provider/fault.types.js';
import { readPath } from '../provider/path-pattern.js';
import type { Stage } from '../stage/stage.js';
import { StageRows } from '../stage/stage-rows.js';
import { falseFields } from './detail-checks.js';
import { samples } from './listing-checks.js';

/** More rows than a listing may send requests for what they all refer to. */
const ROWS = 12;

/** What rows refer to is read once, however many there are. */
export async function readsJoinedListsOnce(stage: Stage, type: ResourceType): Promise<void> {
  const rows = new StageRows(stage, type);
  rows.fill(ROWS);
  await stage.list(await stage.connect(), type);
  const { joined = [] } = rows.kind;
  const asked = joined.map((pattern) =>
    stage.provider.requests.map(({ path }) => path).filter((path) => readPath(pattern, path)),
  );

  expectContract(
    asked.every((paths) => paths.length > 0 && new Set(paths).size === paths.length),
    {
      expected: `one request for each of ${joined.join(', ')} (and each region in it), for ${ROWS} rows and more`,
      received: asked.map((paths) => `${paths.length} for ${new Set(paths).size} of them`).join(', '),
      fix: 'read it in `joins`, once for a connection; or take out of `joined` what the plugin does not read',
    },
  );
}

/** Without what rows refer to they are read all the same, and what comes of it is unknown. */
export const doesWithoutJoinedLists =
  (answer: FaultAnswer) =>
  async (stage: Stage, type: ResourceType): Promise<void> => {
    const { kind } = samples(stage, type);
    const { resources: right } = await stage.list(await stage.connect(), type);

    stage.provider.failWith({ when: ({ path }) => kind.joined!.some((pattern) => readPath(pattern, path)), answer });
    const { resources, outcomes } = await stage.list(await stage.connect(), type);
    const wrong = right.flatMap((resource) => {
      const other = resources.find(({ key }) => key.uid === resource.key.uid);
      return other ? falseFields(resource, other) : [`${resource.key.uid}, which is not there`];
    });
    expectContract(outcomes.every(({ complete }) => complete) && wrong.length === 0, {
      expected: 'every row in a complete listing, and what could not be looked up in `unknown`',
      received: show(wrong.length > 0 ? wrong : outcomes.find(({ complete }) => !complete)?.reason),
      fix: 'name in `fields` of the join each field that comes from it',
    });
    expectContract(
      resources.some(({ unknown = [] }) => unknown.length > 0),
      {
        expected: 'a sample that refers to a row of the list, so that something is unknown without it',
        received: 'samples that do not need it',
        fix: 'let at least one sample refer to it; or take it out of `joined`',
      },
    );
  };
