import { isNotNull } from 'drizzle-orm';
import { bigserial, index, inet, pgTable, text, uuid } from 'drizzle-orm/pg-core';

/** One edge, stated by the resource at its start: to a key, a tag, a host name, or resources with an address in a network. */
export const relation = pgTable(
  'relation',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    /** Refers to a resource without a foreign key: it is written together with it and removed by a trigger (docs/adr/0019). */
    fromId: uuid().notNull(),
    type: text().notNull(),
    /** Absent for a selector, which can match any provider. */
    toProvider: text(),
    /** Absent for a selector of any kind. */
    toKind: text(),
    toUid: text(),
    toTag: text(),
    toHostName: text(),
    /** An address or a block. */
    toNetwork: inet(),
  },
  (table) => [
    index('relation_by_source').on(table.fromId),
    // Each edge has exactly one of the four targets.
    index('relation_by_key').on(table.toKind, table.toUid).where(isNotNull(table.toUid)),
    index('relation_by_tag').on(table.toKind, table.toTag).where(isNotNull(table.toTag)),
    index('relation_by_host_name').on(table.toHostName).where(isNotNull(table.toHostName)),
    index('relation_by_network').using('spgist', table.toNetwork).where(isNotNull(table.toNetwork)),
  ],
);
