import type { ContractSuite } from '../../contract/contract-suite.types.js';
import { requestedKinds, turnCasesOf } from '../cases/kind-cases.js';
import { DemandGate, type ResourceType } from '@maestro/core';
import { lastValueFrom, tap } from 'rxjs';
import { expectContract } from '../../contract/expect-contract.js';
import { listParts } from '../../stage/list-kind.js';
import { pageSize, pagesOf } from '../../stage/measure-pages.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';

/** Pages in addition to those requested concurrently. */
const MORE_PAGES = 8;

const HAND_ON = 'emit each page as it arrives: no toArray, no sorting of the whole list, no reading ahead';

/** Rows per page: few, because only the number of pages matters. */
const PAGE_ROWS = 5;

/** Fills a list of more pages than may be in memory. */
async function prepare(stage: Stage, type: ResourceType) {
  const { concurrency } = stage.subject.plugin.manifest;
  const demand = new DemandGate();
  const connection = await stage.connect({ demand });
  const size = Math.min(PAGE_ROWS, await pageSize(stage.subject, type));
  stage.provider.pageRows = size;
  const rows = new StageRows(stage, type);
  rows.fill(size * (concurrency + MORE_PAGES));
  return { concurrency, demand, connection, size, rows };
}

/** While the consumer is slow, only requests in flight are completed. Once it has caught up, the listing continues to its end. */
async function waitsForItsConsumer(stage: Stage, type: ResourceType): Promise<void> {
  const { demand, connection, concurrency } = await prepare(stage, type);
  const { provider } = stage;
  const { resources: all } = await stage.list(connection, type);
  let closedAt: number | undefined;
  const { collector, parts } = await listParts(stage, connection, type);
  let pages = 0;
  const listing = collector.collect(parts[0] ?? { id: '' }).subscribe(() => {
    pages += 1;
    if (closedAt !== undefined) return;
    demand.close();
    closedAt = provider.requests.length;
  });
  await stage.pass(3_600_000);
  const came = provider.requests.length - (closedAt ?? 0);
  listing.unsubscribe();

  expectContract(closedAt !== undefined && came <= concurrency, {
    expected: `a listing that starts, and sends at most ${concurrency} more requests while its consumer is slow`,
    received: closedAt === undefined ? 'no page' : `${came} requests after the demand gate was closed`,
    fix: 'send every request through REQUESTS, which checks the DEMAND gate',
  });
  expectContract(pages <= concurrency + 1, {
    expected: `at most ${concurrency + 1} pages if the demand gate is closed at the first page`,
    received: `${pages}`,
    fix: HAND_ON,
  });
  demand.open();
  const { resources } = await stage.list(connection, type);
  expectContract(resources.length === all.length, {
    expected: `all ${all.length} resources once the consumer has caught up`,
    received: `${resources.length}`,
    fix: 'store nothing between listings',
  });
}

/** Rows that were read but not emitted yet never exceed the pages that may be in flight. */
async function holdsFewPages(stage: Stage, type: ResourceType): Promise<void> {
  const { connection, size, rows, concurrency } = await prepare(stage, type);
  const { collector, parts } = await listParts(stage, connection, type);
  const most = size * (concurrency + 2);
  let sent = 0;
  let given = 0;
  let held = 0;
  stage.provider.tweak = (page, { kind }) => {
    if (kind === type.kind) sent += page.rows.length;
    held = Math.max(held, sent - given);
    return page;
  };
  const listing = pagesOf(collector, parts[0] ?? { id: '' }).pipe(
    tap(({ resources, unreadable }) => (given += resources.length + unreadable.length)),
  );
  await stage.drive(lastValueFrom(listing), `the listing of ${type.kind}`);

  expectContract(held <= most, {
    expected: `at most ${most} rows in memory at once, in a list of ${rows.first.length}`,
    received: `${held}`,
    fix: HAND_ON,
  });
}

/** Only a few pages of a list are in memory at once, except for unpaged lists. */
export const memorySuite: ContractSuite = {
  name: 'memory',
  cases: (subject) =>
    requestedKinds(subject)
      .filter(({ kind }) => subject.scenario.kinds.some((each) => each.kind === kind && each.page.style !== 'whole'))
      .flatMap((type) =>
        turnCasesOf(subject, type, [
          ['pauses requests while its consumer is slow', waitsForItsConsumer],
          ['emits pages as they arrive', holdsFewPages],
        ]),
      ),
};
