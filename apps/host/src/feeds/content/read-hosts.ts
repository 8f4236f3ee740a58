import { type ExportedRow } from '../../inventory/export/exported-rows-reader.js';
import { Pace } from '../../inventory/export/quote-long-cell.js';
import { type ResourceItem } from '../../inventory/listing/resource.dto.js';
import { toResourceItem } from '../../inventory/listing/resource-row.js';
import { ownTurn } from '../../inventory/turns/one-turn.js';

/** A row of a feed, parsed. */
export interface ReadHost {
  readonly item: ResourceItem;
  readonly row: ExportedRow;
}

/** The work for a row besides its documents, in characters that take as long. */
const ROW_LENGTH = 2000;

/** Parses rows in batches that take a turn each, and yields to other work in between. */
export async function* readHosts(rows: AsyncIterable<ExportedRow>): AsyncGenerator<readonly ReadHost[]> {
  const pace = new Pace();
  let hosts: ReadHost[] = [];
  for await (const row of rows) {
    const documents = { attributes: JSON.parse(row.attributes), relations: JSON.parse(row.relations) };
    hosts.push({ item: toResourceItem({ ...row, ...documents }), row });
    if (!pace.isDue(row.attributes.length + row.relations.length + ROW_LENGTH)) continue;
    await ownTurn();
    yield hosts;
    hosts = [];
  }
  yield hosts;
}
