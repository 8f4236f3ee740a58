import type { ResourceType, CollectedPage, ListingPart, ResourceCollector } from '@maestro/core';
import type { ContractSubject } from '../contract/contract-suite.types.js';
import { sizeOf } from '../provider/page-cutter.js';
import { StageRows } from './stage-rows.js';
import { withStage } from './with-stage.js';
import type { ReceivedRequest } from '../provider/fault.types.js';
import type { Stage } from './stage.js';
import { filter, type Observable } from 'rxjs';

/** The requests for pages of a kind so far, of all parts and accounts, in order of arrival. */
export const listRequests = ({ provider }: Stage, { kind }: ResourceType): readonly ReceivedRequest[] =>
  provider.requests.filter((request) => request.route === 'list' && request.kind === kind);

/** How a plugin reads a list. */
interface PageMeasure {
  /** The number of rows that it gets per page. */
  readonly size: number;
  /** The number of rows of a list with two full pages, and a third page with one row. */
  readonly threePages: number;
  /** The number of rows before each page that it requests, in a list of three pages, in order. */
  readonly offsets: readonly number[];
}

/** Rows per page of a list without pages. */
const WHOLE = 5;

const measured = new WeakMap<ContractSubject, Map<string, Promise<PageMeasure>>>();

/** Determines by two listings how large the pages of a kind are, and which of them are read. Once for each subject. */
export function measurePages(subject: ContractSubject, type: ResourceType): Promise<PageMeasure> {
  const kinds = measured.get(subject) ?? new Map<string, Promise<PageMeasure>>();
  measured.set(subject, kinds);
  const known = kinds.get(type.kind) ?? measure(subject, type);
  kinds.set(type.kind, known);
  return known;
}

async function measure(subject: ContractSubject, type: ResourceType): Promise<PageMeasure> {
  let size = WHOLE;
  let offsets: number[] = [];
  await withStage(subject, async (stage) => {
    const rows = new StageRows(stage, type);
    const connection = await stage.connect();
    rows.fill(1);
    await stage.list(connection, type);
    const [request] = listRequests(stage, type);
    const asked = request ? sizeOf(rows.kind.page, request.query, stage.provider.rowsOfPage(rows.kind)) : WHOLE;
    if (Number.isFinite(asked)) size = asked;

    rows.fill(2 * size + 1);
    const before = listRequests(stage, type).length;
    await stage.list(connection, type);
    offsets = listRequests(stage, type)
      .slice(before)
      .filter(({ part }) => part === rows.firstPart)
      .map(({ offset = 0 }) => offset)
      .sort((a, b) => a - b);
  });
  return { size, threePages: 2 * size + 1, offsets: [...new Set(offsets)] };
}

/** Cold. The pages of one listing. A part without a `mark` emits nothing else. */
export const pagesOf = (collector: ResourceCollector, part: ListingPart): Observable<CollectedPage> =>
  collector.collect(part).pipe(filter((answer): answer is CollectedPage => !('unchanged' in answer)));
