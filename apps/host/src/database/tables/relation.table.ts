import { isNotNull } from 'drizzle-orm';
import { bigserial, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';

/** One edge, told by the resource it starts at: to a key, to a tag, or to a host name. */
export const relation = pgTable(
  'relation',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    /** Of a resource, though no key says so: it is written together with it, and removed by a trigger (docs/adr/0019). */
    fromId: uuid().notNull(),
    type: text().notNull(),
    /** Absent for a selector, which reaches any provider. */
    toProvider: text(),
    toKind: text().notNull(),
    toUid: text(),
    toTag: text(),
    toHostName: text(),
  },
  (table) => [
    index('relation_by_source').on(table.fromId),
    // Each edge has one of the three ends.
    index('relation_by_key').on(table.toKind, table.toUid).where(isNotNull(table.toUid)),
    index('relation_by_tag').on(table.toKind, table.toTag).where(isNotNull(table.toTag)),
    index('relation_by_host_name').on(table.toKind, table.toHostName).where(isNotNull(table.toHostName)),
  ],
);
