import type { Client } from 'pg';
import { inventoryDraft } from './inventory-draft.sql.js';
import { inventoryEdges } from './inventory-edges.sql.js';
import { INVENTORY_FILL } from './inventory-fill.sql.js';

/** Fills an empty database with `count` resources, their relations and their history. Every run writes the same data. */
export async function fillInventory(database: Client, count: number): Promise<void> {
  for (const statement of [...inventoryDraft(count), ...inventoryEdges(count), ...INVENTORY_FILL]) {
    await database.query(statement);
  }
}
