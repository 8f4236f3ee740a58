import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../database/queries.js';
import { ListCursors, PLACE_RULES } from '../http/paging/page-cursor.js';
import { type BoundedDocuments, withinBounds } from '../inventory/history/bounded-documents.sql.js';
import { type Steps } from '../inventory/history/difference.js';
import { inTurns, type MadeItem } from '../inventory/history/in-turns.js';
import { shortMoment } from '../inventory/listing/resource-row.js';
import { type ChangeItem } from './changes.dto.js';
import { type ChangeFilter, changesQuery } from './changes.sql.js';
import { differenceMembers, shownDifferences } from '../inventory/history/compare-documents.js';

const PLACE = [PLACE_RULES.moment, PLACE_RULES.serial];

/** A filter of changes, and a page. */
interface ChangesRequest {
  readonly filter: ChangeFilter;
  readonly limit: number;
  readonly cursor?: string;
}

interface ChangeRow
  extends
    Record<string, unknown>,
    BoundedDocuments,
    Omit<ChangeItem, 'key' | 'region' | 'paths' | 'changes' | 'coarse'> {
  readonly provider: string;
  readonly kind: string;
  readonly uid: string;
  readonly region: string | null;
}

/** Lists changes of resources across all connections. */
@Injectable()
export class ChangesService {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /**
   * @returns a `ChangePage`, as JSON.
   * @throws ProblemError `invalid-cursor`.
   */
  async list({ filter, limit, cursor }: ChangesRequest): Promise<string> {
    const cursors = new ListCursors({ list: 'changes', filter }, PLACE);
    const place = cursors.read(cursor);

    // One more than requested shows whether there is a next page.
    const { rows } = await this.pool.query<ChangeRow>(changesQuery(filter, place, limit + 1));

    const items = await inTurns(withinBounds(rows).slice(0, limit), toItem);
    const nextCursor = cursors.next(rows, items.length, ({ at, id }) => [at, id]);
    return `{"items":[${items.join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`;
  }
}

function* toItem(row: ChangeRow): Steps<MadeItem> {
  const { id, type, at, resourceId, connectionId, provider, kind, uid, name, entity, runId } = row;
  const differences = yield* shownDifferences(row);
  const item: ChangeItem = {
    ...{ id, type, at: shortMoment(at), resourceId, connectionId, key: { provider, kind, uid }, name, entity },
    ...(row.region !== null && { region: row.region }),
    runId,
    ...differenceMembers(differences),
  };
  const json = JSON.stringify(item);
  yield differences.changes.length;
  return { json, values: differences.values };
}
