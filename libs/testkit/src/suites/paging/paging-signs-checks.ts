import type { ResourceType } from '@maestro/core';
import { expectContract } from '../../contract/expect-contract.js';
import type { PageContents } from '../../provider/page-cutter.js';
import type { KindScenario } from '../../scenario/kind-scenario.types.js';
import type { ListingRun } from '../../stage/list-kind.js';
import { measurePages } from '../../stage/measure-pages.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';
import type { KindCheck } from '../cases/kind-cases.js';
import { expectNotWronglyComplete, expectComplete } from './paging-checks.js';

type Tweak = (page: PageContents, stage: Stage) => PageContents;
type Judge = (run: ListingRun, rows: StageRows) => void;

/** A list of three pages is endless after this many requests. */
const ENDLESS = 500;

/** Tests a list of three pages with wrong links or totals. */
const withSigns =
  (tweak: Tweak, judge: Judge = (run, rows) => expectNotWronglyComplete(run, rows, rows.uids)) =>
  async (stage: Stage, type: ResourceType): Promise<void> => {
    const { threePages } = await measurePages(stage.subject, type);
    const rows = new StageRows(stage, type);
    rows.fill(threePages);
    const { firstPart, kind } = rows;
    let pages = 0;
    stage.provider.tweak = (page, request) => {
      if (request.kind !== kind.kind || request.part !== firstPart) return page;
      pages += 1;
      return pages > ENDLESS ? { rows: [], offset: 0 } : tweak(page, stage);
    };
    const run = await stage.list(await stage.connect(), type);

    expectContract(pages <= ENDLESS, {
      expected: 'a listing of three pages to end',
      received: `${pages} requests for pages until the kit stopped the listing`,
      fix: 'detect loops of links, as cursorListing and pagedListing do',
    });
    judge(run, rows);
  };

const expectIncomplete =
  (because: string, fix: string): Judge =>
  ({ outcomes }) =>
    expectContract(
      outcomes.some(({ complete }) => !complete),
      { expected: `an incomplete listing, because ${because}`, received: 'a complete one', fix },
    );

/** Every page links to the second page. */
const backToTheSecond = (): Tweak => {
  let second: PageContents['next'];
  return (page) => ({ ...page, next: (second ??= page.next) });
};

/** Every page is the first page, because the provider ignores the page parameter. */
const alwaysTheFirst = (): Tweak => {
  let first: PageContents | undefined;
  return (page) => (first ??= page);
};

/** Checks with wrong links and totals, depending on what the provider has. */
export function signChecks({ page }: KindScenario): readonly KindCheck[] {
  const hasNext = page.style !== 'whole' && page.style !== 'marker' && page.next !== undefined;
  return [
    ...(page.style === 'whole' ? [] : [IGNORED]),
    ...(page.style === 'whole' && page.next !== undefined ? [PAGED] : []),
    ...(page.total === undefined ? [] : TOTALS),
    ...(page.total === undefined || !hasNext ? [] : TOTALS_AND_LINKS),
    ...(hasNext ? LINKS : []),
  ];
}

const IGNORED: KindCheck = [
  'is not complete when every page has the rows of the first page',
  (stage, type) =>
    withSigns(
      alwaysTheFirst(),
      expectIncomplete(
        'the other pages are missing',
        'compare each page with the previous one, as cursorListing and pagedListing do',
      ),
    )(stage, type),
];

const PAGED: KindCheck = [
  'is not complete when an unpaged list has a next page',
  withSigns(
    (page) => ({ ...page, nextText: '/next?page=2' }),
    expectIncomplete('more rows exist', 'check for a next page in every list, also if none is expected'),
  ),
];

const TOTALS: readonly KindCheck[] = [
  [
    'is not complete when the total is larger than the number of rows',
    withSigns(
      (page) => ({ ...page, total: (page.total ?? 0) + 1 }),
      expectIncomplete(
        'the total is one more than the number of rows',
        'pass on the provider’s total unchanged as `expected`',
      ),
    ),
  ],
  ['is not wrongly complete when the total is missing', withSigns((page) => ({ ...page, total: undefined }))],
];

const TOTALS_AND_LINKS: readonly KindCheck[] = [
  ['follows the links when the total is missing', withSigns((page) => ({ ...page, total: undefined }), expectComplete)],
  [
    'is not wrongly complete when the total is too low',
    withSigns((page) => ({ ...page, total: Math.min(1, page.total ?? 0) })),
  ],
  ['is not wrongly complete when the links are missing', withSigns((page) => ({ ...page, next: undefined }))],
  ['is not wrongly complete when the links are empty', withSigns((page) => ({ ...page, nextText: '' }))],
];

const LINKS: readonly KindCheck[] = [
  [
    'follows no link to another host',
    withSigns((page, { elsewhere }) => ({ ...page, nextText: page.next && `${elsewhere.origin}/next` })),
  ],
  [
    'is not wrongly complete when the links are invalid',
    withSigns((page) => ({ ...page, nextText: page.next && 'nowhere' })),
  ],
  ['ends when the links form a loop', (stage, type) => withSigns(backToTheSecond())(stage, type)],
];
