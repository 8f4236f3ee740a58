import type { ResourceType } from '@maestro/core';
import { expectContract, show } from '../../contract/expect-contract.js';
import { longestList } from '../../contract/kind-shapes.js';
import type { ListingRun } from '../../stage/list-kind.js';
import { listRequests, pageSize } from '../../stage/measure-pages.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';

/** Reads a list completely: each row once, and no page twice. @param count of rows, for a page size. */
export const readsAll =
  (count: (size: number, rows: StageRows) => number) =>
  async (stage: Stage, type: ResourceType): Promise<void> => {
    const size = await pageSize(stage.subject, type);
    const rows = new StageRows(stage, type);
    rows.fill(count(size, rows));
    const run = await stage.list(await stage.connect(), type);

    expectComplete(run, rows);
    const pages = listRequests(stage, type).map(({ part, offset }) => `${part} from row ${(offset ?? 0) + 1}`);
    // Without a total, only a second reading shows that no row was missed.
    const mayReadAgain = rows.kind.page.style === 'numbered' && rows.kind.page.total === undefined;
    const twice = mayReadAgain ? undefined : pages.find((page, index) => pages.indexOf(page) !== index);
    expectContract(twice === undefined, {
      expected: 'each page requested once while the list does not change',
      received: `${twice} requested twice`,
      fix: 'read all rows of a page from one response; leave retries to core',
    });
  };

/** The maximum number of rows of the scenario. */
export const longest = (_: number, { kind }: StageRows): number => longestList(kind);

/** The provider ignores the requested page size and returns a multiple of it. */
export const readsPagesOf =
  (times: number) =>
  async (stage: Stage, type: ResourceType): Promise<void> => {
    const size = await pageSize(stage.subject, type);
    const rows = new StageRows(stage, type);
    stage.provider.pageRows = Math.max(1, Math.floor(size * times));
    rows.fill(stage.provider.pageRows * 2 + 1);

    expectComplete(await stage.list(await stage.connect(), type), rows);
  };

/** Asserts a complete listing with every row. */
export function expectComplete({ outcomes, resources, report }: ListingRun, rows: StageRows): void {
  const uids = resources.map(({ key }) => String(key.uid));
  const seen = new Set(uids);
  const there = rows.uids;
  const missing = there.filter((uid) => !seen.has(uid));
  expectContract(missing.length === 0, {
    expected: `all ${there.length} rows`,
    received: [`${uids.length}, without ${show(missing)}`, report.message].filter(Boolean).join('. '),
    fix: 'continue until the provider names no next page and its total is reached, as pagedListing and cursorListing do',
  });
  expectNoDuplicates(uids);
  expectContract(outcomes.every(({ complete }) => complete) && uids.length === there.length, {
    expected: `a complete listing of ${there.length}`,
    received: `${uids.length} resources. ${report.message}`,
    fix: 'emit one resource for each row, and the provider’s total as `expected`',
  });
}

/** Asserts that the listing is incomplete or contains all of these rows, and that no row is emitted twice. */
export function expectNotWronglyComplete(
  { outcomes, resources }: ListingRun,
  rows: StageRows,
  stayed: readonly string[],
): void {
  const uids = resources.map(({ key }) => String(key.uid));
  const [outcome] = outcomes.filter(({ part }) => rows.parts.length === 1 || part.id === rows.firstPart);
  const seen = new Set(uids);
  const missing = stayed.filter((uid) => !seen.has(uid));
  expectNoDuplicates(uids);
  expectContract(outcome !== undefined && (!outcome.complete || missing.length === 0), {
    expected: 'a listing with every row, or an incomplete one',
    received: `complete, without ${show(missing)}`,
    fix: 'pass on the provider’s total as `expected`; do not rely on a single sign for the end of the list',
  });
}

function expectNoDuplicates(uids: readonly string[]): void {
  const seen = new Set<string>();
  const twice = uids.filter((uid) => seen.size === seen.add(uid).size);
  expectContract(twice.length === 0, {
    expected: 'each uid emitted once',
    received: `more than once: ${show(twice)}`,
    fix: 'derive the uid from the row’s id',
  });
}
