import { type ExportedRow, type PackedRow, unpack } from '../../inventory/export/exported-row.js';
import { Pace } from '../../inventory/export/quote-long-cell.js';
import { type ResourceItem } from '../../inventory/listing/resource.dto.js';
import { parseResourceItem } from '../../inventory/listing/resource-row.js';
import { ownTurn } from '../../inventory/turns/one-turn.js';

/** A row of a feed, parsed. */
export interface ReadHost {
  readonly item: ResourceItem;
  readonly row: ExportedRow;
}

/** The work for a row besides its documents, in characters that take as long. */
const ROW_LENGTH = 1000;

type Batches = AsyncIterable<readonly PackedRow[]>;

/** The rows in batches that take a turn each, to yield to other work in between. None is parsed before its turn. */
export async function* inTurnsOf(rows: Batches, rowLength = ROW_LENGTH): AsyncGenerator<readonly ExportedRow[]> {
  const pace = new Pace();
  for await (const batch of rows) {
    let start = 0;
    for (const [place, { attributes, relations }] of batch.entries()) {
      if (!pace.isDue(attributes.length + relations.length + rowLength)) continue;
      await ownTurn();
      yield batch.slice(start, place + 1).map(unpack);
      start = place + 1;
    }
    if (start < batch.length) yield batch.slice(start).map(unpack);
  }
}

/** Parses rows in batches that take a turn each, and yields to other work in between. */
export async function* readHosts(rows: Batches): AsyncGenerator<readonly ReadHost[]> {
  for await (const batch of inTurnsOf(rows)) yield batch.map(readHost);
}

const readHost = (row: ExportedRow): ReadHost => ({ item: parseResourceItem(row), row });
