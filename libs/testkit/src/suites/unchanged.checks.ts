import type { KnownPart, ResourceType } from '@maestro/core';
import { expectContract } from '../contract/expect-contract.js';
import { listRequests } from '../stage/list-requests.js';
import type { Stage } from '../stage/stage.js';
import { samples } from './listing.checks.js';

/** What its parent says is unchanged is not read again, and is complete; what nothing is known of, or something else, is read. */
export async function readsNothingUnchanged(stage: Stage, type: ResourceType): Promise<void> {
  const rows = samples(stage, type);
  const { outcomes } = await stage.list(await stage.connect(), type);
  const unmarked = outcomes.filter(({ mark }) => mark === undefined);
  expectContract(unmarked.length === 0 && outcomes.length > 0, {
    expected: `something at ${type.unchangedBy} of each resource of ${type.parent}`,
    received: `nothing that can be relied on for ${unmarked.map(({ part }) => part.id).join(', ')}`,
    fix: 'correct the pointer of `unchangedBy`; or put what the provider sends there into the samples of the parent',
  });

  const list = async (known: ReadonlyMap<string, KnownPart>) => {
    const before = listRequests(stage, type).length;
    const nothing = (): Promise<ReadonlyMap<string, unknown>> => Promise.resolve(new Map());
    const connection = await stage.connect({ known: { rows: nothing, parts: () => Promise.resolve(known) } });
    const { report } = await stage.list(connection, type);
    return { report, requests: listRequests(stage, type).length - before };
  };
  const kept = (marked: (mark: string) => string) =>
    new Map(outcomes.map(({ part, mark = '', resources }) => [part.id, { mark: marked(mark), resources }]));
  const again = await list(kept((mark) => mark));
  expectContract(again.requests === 0 && again.report.complete && again.report.resources === rows.uids.length, {
    expected: `a complete listing of ${rows.uids.length} without a request, where the parents are as they were`,
    received: `${again.requests} requests, ${again.report.resources} resources. ${again.report.message}`,
    fix: 'point to what stays the same while nothing changes, and is no time of the request',
  });
  const changed = await list(kept((mark) => `not ${mark}`));
  expectContract(changed.requests > 0 && changed.report.complete, {
    expected: 'a listing that is read where the parents say that something has changed',
    received: `${changed.requests} requests. ${changed.report.message}`,
    fix: 'keep no listing between connections',
  });
}
