import type { KnownPart, ListingOutcome, ResourceType } from '@maestro/core';
import { expectContract } from '../../contract/expect-contract.js';
import type { ListingRun } from '../../stage/list-kind.js';
import type { Stage } from '../../stage/stage.js';
import type { StageRows } from '../../stage/stage-rows.js';
import { samples } from './sample-listing.js';

/** Lists a kind with the marks of the last complete listings of its parts. */
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

/** Without marks, everything is read and marks are emitted. */
async function listFirst(stage: Stage, type: ResourceType, rows: StageRows): Promise<readonly ListingOutcome[]> {
  // Twice, because the second connection must not reuse listings of the first.
  const runs = [await listKnowing(stage, type, new Map()), await listKnowing(stage, type, new Map())];
  for (const { report, resources } of runs)
    expectContract(report.complete && resources.length === rows.uids.length, {
      expected: `${rows.uids.length} resources of parts without a \`mark\`, because no complete listing of them is known`,
      received: `${resources.length} resources. ${report.message}`,
      fix: 'emit { unchanged: true } only if `part.mark` matches the provider’s current mark, and store nothing between connections',
    });
  const { outcomes } = runs[0]!;
  const unmarked = outcomes.filter(({ mark }) => mark === undefined);
  expectContract(unmarked.length === 0 && outcomes.length > 0, {
    expected: 'one `mark` in the pages of each part, which identifies its state',
    received: `none for ${idsOf(unmarked)}`,
    fix: 'set `mark` of the first page to an entity tag or revision of the provider; or remove `tellsUnchanged`',
  });
  return outcomes;
}

/** A collector class reports exactly the unchanged parts as unchanged, and never emits pages for them. */
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
    expected: `only "unchanged" for each part if nothing changed at the provider`,
    received: `${resources.length} resources, read in ${idsOf(read) || 'no part'}. ${report.message}`,
    fix: 'compare the provider’s current mark with `part.mark`, the earlier `mark` of a page; if equal, emit { unchanged: true } and no page',
  });
  expectContract(report.resources === rows.uids.length, {
    expected: `a complete listing that counts the ${rows.uids.length} existing resources`,
    received: `${report.resources}`,
    fix: 'use the same id for a part in every listing',
  });

  const other = await listKnowing(
    stage,
    type,
    keptOf(first, (mark) => `not ${mark}`),
  );
  expectContract(other.report.complete && other.resources.length === rows.uids.length, {
    expected: 'a part that is read again if the provider’s mark differs',
    received: `${other.resources.length} resources. ${other.report.message}`,
    fix: 'read the part whenever the marks differ',
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
    expected: `only ${id} to be read after a row was added to it`,
    received: `read: ${idsOf(reread) || 'nothing'}. ${news.report.message}`,
    fix: 'choose a mark that differs after every change of the part, and stays the same if another part changes',
  });
}
