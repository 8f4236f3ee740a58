import type { KnownPart, ListingOutcome, ResourceType } from '@maestro/core';
import { expectContract } from '../../contract/expect-contract.js';
import type { ListingRun } from '../../stage/list-kind.js';
import type { Stage } from '../../stage/stage.js';
import type { StageRows } from '../../stage/stage-rows.js';
import { samples } from './listing-checks.js';

/** Lists a kind whose host still has complete listings of the parts, by their marks. */
async function listKnowing(
  stage: Stage,
  type: ResourceType,
  known: ReadonlyMap<string, KnownPart>,
): Promise<ListingRun> {
  const rows = (): Promise<ReadonlyMap<string, unknown>> => Promise.resolve(new Map());
  return stage.list(await stage.connect({ known: { rows, parts: () => Promise.resolve(known) } }), type);
}

const keptOf = (outcomes: readonly ListingOutcome[], marked: (mark: string) => string): Map<string, KnownPart> =>
  new Map(outcomes.map(({ part, mark = '', resources }) => [part.id, { mark: marked(mark), resources }]));

const idsOf = (outcomes: readonly ListingOutcome[]): string => outcomes.map(({ part }) => part.id).join(', ');

/** Reads everything where nothing is known, and says by which mark that is recognized. */
async function listFirst(stage: Stage, type: ResourceType, rows: StageRows): Promise<readonly ListingOutcome[]> {
  // Twice: the second connection must not know what the first one read.
  const runs = [await listKnowing(stage, type, new Map()), await listKnowing(stage, type, new Map())];
  for (const { report, resources } of runs)
    expectContract(report.complete && resources.length === rows.uids.length, {
      expected: `${rows.uids.length} resources of parts without a \`mark\`: no complete listing of them is known`,
      received: `${resources.length} resources. ${report.message}`,
      fix: 'answer { unchanged: true } only where `part.mark` is what the provider shows, and remember nothing between connections',
    });
  const { outcomes } = runs[0]!;
  const unmarked = outcomes.filter(({ mark }) => mark === undefined);
  expectContract(unmarked.length === 0 && outcomes.length > 0, {
    expected: 'one `mark` in the pages of each part, to recognize its state by',
    received: `none for ${idsOf(unmarked)}`,
    fix: 'name what the provider gives for it in `mark` of the first page: an entity tag, a revision; or leave out `tellsUnchanged`',
  });
  return outcomes;
}

/** A collector class says "unchanged" of a part whose last complete listing still holds, of no other, and never beside pages. */
export async function tellsWhatIsUnchanged(stage: Stage, type: ResourceType): Promise<void> {
  const rows = samples(stage, type);
  const first = await listFirst(stage, type, rows);

  const { report, resources, outcomes } = await listKnowing(
    stage,
    type,
    keptOf(first, (mark) => mark),
  );
  const read = outcomes.filter(({ unchanged }) => !unchanged);
  expectContract(report.complete && read.length === 0 && resources.length === 0, {
    expected: `"unchanged" and nothing else for each part, while the provider shows what it showed`,
    received: `${resources.length} resources, read in ${idsOf(read) || 'no part'}. ${report.message}`,
    fix: 'compare what the provider shows with `part.mark`, which is what `mark` of a page was; then answer { unchanged: true } and no page',
  });
  expectContract(report.resources === rows.uids.length, {
    expected: `a complete listing that counts the ${rows.uids.length} resources that are there`,
    received: `${report.resources}`,
    fix: 'name each part by the same id in every listing',
  });

  const other = await listKnowing(
    stage,
    type,
    keptOf(first, (mark) => `not ${mark}`),
  );
  expectContract(other.report.complete && other.resources.length === rows.uids.length, {
    expected: 'a listing that is read where the provider shows something else than the mark',
    received: `${other.resources.length} resources. ${other.report.message}`,
    fix: 'read the part whenever the comparison does not come out equal',
  });

  rows.first.push(rows.another());
  const { id = '' } = first.find(({ part }) => rows.firstPart === '' || part.id === rows.firstPart)?.part ?? {};
  const news = await listKnowing(
    stage,
    type,
    keptOf(first, (mark) => mark),
  );
  const reread = news.outcomes.filter(({ unchanged }) => !unchanged);
  expectContract(idsOf(reread) === id && news.report.complete && news.report.resources === rows.uids.length, {
    expected: `${id} to be read after a row came into it, and no other part`,
    received: `read: ${idsOf(reread) || 'nothing'}. ${news.report.message}`,
    fix: 'choose a mark that is another one after every change of the part, and stays the same when another part changes',
  });
}
