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

type Measure<Result> = (subject: ContractSubject, type: ResourceType) => Promise<Result>;

/** A measurement that is made once for each kind of a subject. */
function once<Result>(measure: Measure<Result>): Measure<Result> {
  const measured = new WeakMap<ContractSubject, Map<string, Promise<Result>>>();
  return (subject, type) => {
    const kinds = measured.get(subject) ?? new Map<string, Promise<Result>>();
    measured.set(subject, kinds);
    const known = kinds.get(type.kind) ?? measure(subject, type);
    kinds.set(type.kind, known);
    return known;
  };
}

/** The number of rows that a plugin gets per page of a kind, by a listing of one row. */
export const pageSize = once(async (subject, type) => {
  let size = WHOLE;
  await withStage(subject, async (stage) => {
    const rows = new StageRows(stage, type);
    rows.fill(1);
    await stage.list(await stage.connect(), type);
    const [request] = listRequests(stage, type);
    const asked = request ? sizeOf(rows.kind.page, request.query, stage.provider.rowsOfPage(rows.kind)) : WHOLE;
    if (Number.isFinite(asked)) size = asked;
  });
  return size;
});

/** How large the pages of a kind are, and which of them are read, by another listing of three pages. */
export const measurePages = once(async (subject, type): Promise<PageMeasure> => {
  const size = await pageSize(subject, type);
  const threePages = 2 * size + 1;
  let offsets: number[] = [];
  await withStage(subject, async (stage) => {
    const rows = new StageRows(stage, type);
    rows.fill(threePages);
    await stage.list(await stage.connect(), type);
    offsets = listRequests(stage, type)
      .filter(({ part }) => part === rows.firstPart)
      .map(({ offset = 0 }) => offset)
      .sort((a, b) => a - b);
  });
  return { size, threePages, offsets: [...new Set(offsets)] };
});

/** Cold. The pages of one listing. A part without a `mark` emits nothing else. */
export const pagesOf = (collector: ResourceCollector, part: ListingPart): Observable<CollectedPage> =>
  collector.collect(part).pipe(filter((answer): answer is CollectedPage => !('unchanged' in answer)));
