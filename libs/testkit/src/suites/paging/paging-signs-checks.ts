import type { ResourceType } from '@maestro/core';
import { expectContract } from '../../contract/expect-contract.js';
import type { PageContents } from '../../provider/page-cutter.js';
import type { KindScenario } from '../../scenario/kind-scenario.types.js';
import type { ListingRun } from '../../stage/list-kind.js';
import { measurePages } from '../../stage/measure-pages.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';
import type { KindCheck } from '../cases/kind-cases.js';
import { expectHonest, expectWhole } from './paging-checks.js';

type Tweak = (page: PageContents, stage: Stage) => PageContents;
type Judge = (run: ListingRun, rows: StageRows) => void;

/** A list of three pages with more pages than this is endless. */
const ENDLESS = 500;

/** A list of three pages whose links or totals are not what they should be. */
const withSigns =
  (tweak: Tweak, judge: Judge = (run, rows) => expectHonest(run, rows, rows.uids)) =>
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
      received: `${pages} requests for pages, which only ended because the kit gave it no more`,
      fix: 'notice links that lead in a circle: cursorListing and pagedListing do',
    });
    judge(run, rows);
  };

const expectIncomplete =
  (because: string, fix: string): Judge =>
  ({ outcomes }) =>
    expectContract(
      outcomes.some(({ complete }) => !complete),
      { expected: `no complete listing, as ${because}`, received: 'a complete one', fix },
    );

/** Every page names the second one as its next. */
const backToTheSecond = (): Tweak => {
  let second: PageContents['next'];
  return (page) => ({ ...page, next: (second ??= page.next) });
};

/** Every page is the first one: the provider does not know the parameter by which pages are asked for. */
const alwaysTheFirst = (): Tweak => {
  let first: PageContents | undefined;
  return (page) => (first ??= page);
};

/** What the links and totals of a list may do to a reader, as far as the provider has any. */
export function signPromises({ page }: KindScenario): readonly KindCheck[] {
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
  'is not complete when every page has the rows of the first',
  (stage, type) =>
    withSigns(
      alwaysTheFirst(),
      expectIncomplete(
        'the other pages never came',
        'compare each page with the one before: cursorListing and pagedListing do',
      ),
    )(stage, type),
];

const PAGED: KindCheck = [
  'is not complete when a list that comes whole names a next page',
  withSigns(
    (page) => ({ ...page, nextText: '/next?page=2' }),
    expectIncomplete(
      'there is more than came',
      'read the sign of a next page in every list, also where none is expected',
    ),
  ),
];

const TOTALS: readonly KindCheck[] = [
  [
    'is not complete when the provider counts more than it shows',
    withSigns(
      (page) => ({ ...page, total: (page.total ?? 0) + 1 }),
      expectIncomplete(
        'the provider counts a row more than it shows',
        'hand the provider’s total on as `expected`, as it states it',
      ),
    ),
  ],
  ['is honest when the total is missing', withSigns((page) => ({ ...page, total: undefined }))],
];

const TOTALS_AND_LINKS: readonly KindCheck[] = [
  [
    'reads on by the links when the total is missing',
    withSigns((page) => ({ ...page, total: undefined }), expectWhole),
  ],
  ['is honest when the total is too low', withSigns((page) => ({ ...page, total: Math.min(1, page.total ?? 0) }))],
  ['is honest when the links are missing', withSigns((page) => ({ ...page, next: undefined }))],
  ['is honest when the links are empty', withSigns((page) => ({ ...page, nextText: '' }))],
];

const LINKS: readonly KindCheck[] = [
  [
    'goes to no other host when a link leads there',
    withSigns((page, { elsewhere }) => ({ ...page, nextText: page.next && `${elsewhere.origin}/next` })),
  ],
  ['is honest when the links lead nowhere', withSigns((page) => ({ ...page, nextText: page.next && 'nowhere' }))],
  ['ends when the links lead in a circle', (stage, type) => withSigns(backToTheSecond())(stage, type)],
];
