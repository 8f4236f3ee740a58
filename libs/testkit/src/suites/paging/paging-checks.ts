import type { ResourceType } from '@maestro/core';
import { expectContract, show } from '../../contract/expect-contract.js';
import { longestList } from '../../contract/kind-shapes.js';
import type { ListingRun } from '../../stage/list-kind.js';
import { listRequests, measurePages } from '../../stage/measure-pages.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';

/** A list of so many rows, given the rows on a page, is read whole: each row once, and no page twice. */
export const readsAll =
  (count: (size: number, rows: StageRows) => number) =>
  async (stage: Stage, type: ResourceType): Promise<void> => {
    const { size } = await measurePages(stage.subject, type);
    const rows = new StageRows(stage, type);
    rows.fill(count(size, rows));
    const run = await stage.list(await stage.connect(), type);

    expectWhole(run, rows);
    const pages = listRequests(stage, type).map(({ part, offset }) => `${part} from row ${(offset ?? 0) + 1}`);
    // Without a total, nothing but a second reading shows that no row slipped through.
    const mayReadAgain = rows.kind.page.style === 'numbered' && rows.kind.page.total === undefined;
    const twice = mayReadAgain ? undefined : pages.find((page, index) => pages.indexOf(page) !== index);
    expectContract(twice === undefined, {
      expected: 'each page asked for once, in a list that does not change',
      received: `${twice} asked for twice`,
      fix: 'take each row of a page from the one answer; repeats belong to core',
    });
  };

/** As many rows as the scenario allows for. */
export const longest = (_: number, { kind }: StageRows): number => longestList(kind);

/** The provider ignores the page size: it puts so many times as many rows on a page as it was asked for. */
export const readsPagesOf =
  (times: number) =>
  async (stage: Stage, type: ResourceType): Promise<void> => {
    const { size } = await measurePages(stage.subject, type);
    const rows = new StageRows(stage, type);
    stage.provider.pageRows = Math.max(1, Math.floor(size * times));
    rows.fill(stage.provider.pageRows * 2 + 1);

    expectWhole(await stage.list(await stage.connect(), type), rows);
  };

/** Everything is there, and is called complete. */
export function expectWhole({ outcomes, resources, report }: ListingRun, rows: StageRows): void {
  const uids = resources.map(({ key }) => String(key.uid));
  const seen = new Set(uids);
  const there = rows.uids;
  const missing = there.filter((uid) => !seen.has(uid));
  expectContract(missing.length === 0, {
    expected: `all ${there.length} rows`,
    received: [`${uids.length}, without ${show(missing)}`, report.message].filter(Boolean).join('. '),
    fix: 'read on until the provider names no next page and its total is reached: pagedListing and cursorListing do',
  });
  expectNoDuplicates(uids);
  expectContract(outcomes.every(({ complete }) => complete) && uids.length === there.length, {
    expected: `a complete listing of ${there.length}`,
    received: `${uids.length} resources. ${report.message}`,
    fix: 'give each row one resource, and as `expected` the provider’s total',
  });
}

/** A complete listing has every one of these rows. Emitted rows existed, and are emitted once. */
export function expectHonest({ outcomes, resources }: ListingRun, rows: StageRows, stayed: readonly string[]): void {
  const uids = resources.map(({ key }) => String(key.uid));
  const [outcome] = outcomes.filter(({ part }) => rows.parts.length === 1 || part.id === rows.firstPart);
  const seen = new Set(uids);
  const missing = stayed.filter((uid) => !seen.has(uid));
  expectNoDuplicates(uids);
  expectContract(outcome !== undefined && (!outcome.complete || missing.length === 0), {
    expected: 'a listing that has every row, or is not called complete',
    received: `complete, without ${show(missing)}`,
    fix: 'hand the provider’s total on as `expected`; take no single sign for the end of the list',
  });
}

function expectNoDuplicates(uids: readonly string[]): void {
  const seen = new Set<string>();
  const twice = uids.filter((uid) => seen.size === seen.add(uid).size);
  expectContract(twice.length === 0, {
    expected: 'each uid emitted once',
    received: `more than once: ${show(twice)}`,
    fix: 'make the uid of the row’s own id',
  });
}
