import type { Client } from 'pg';
import { inventoryDraft } from './inventory-draft.sql.js';
import { inventoryEdges } from './inventory-edges.sql.js';
import { INVENTORY_FILL } from './inventory-fill.sql.js';

/** Fills the empty database of a host with so many resources, their relations and their history: the same ones in every run. */
export async function fillInventory(database: Client, count: number): Promise<void> {
  for (const statement of [...inventoryDraft(count), ...inventoryEdges(count), ...INVENTORY_FILL]) {
    await database.query(statement);
  }
}
