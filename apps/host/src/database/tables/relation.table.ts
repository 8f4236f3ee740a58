import { isNotNull } from 'drizzle-orm';
import { bigserial, index, inet, pgTable, text, uuid } from 'drizzle-orm/pg-core';

/** One edge, stated by the resource it starts at: to a key, to a tag, to a host name, or to what has an address in a network. */
export const relation = pgTable(
  'relation',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    /** Of a resource, though no key says so: it is written together with it, and removed by a trigger (docs/adr/0019). */
    fromId: uuid().notNull(),
    type: text().notNull(),
    /** Absent for a selector, which reaches any provider. */
    toProvider: text(),
    /** Absent for a selector of any kind. */
    toKind: text(),
    toUid: text(),
    toTag: text(),
    toHostName: text(),
    /** An address, or a block of them. */
    toNetwork: inet(),
  },
  (table) => [
    index('relation_by_source').on(table.fromId),
    // Each edge has one of the four ends.
    index('relation_by_key').on(table.toKind, table.toUid).where(isNotNull(table.toUid)),
    index('relation_by_tag').on(table.toKind, table.toTag).where(isNotNull(table.toTag)),
    index('relation_by_host_name').on(table.toHostName).where(isNotNull(table.toHostName)),
    index('relation_by_network').using('spgist', table.toNetwork).where(isNotNull(table.toNetwork)),
  ],
);
