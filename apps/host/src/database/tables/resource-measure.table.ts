import { jsonb, pgTable, timestamp, uuid } from 'drizzle-orm/pg-core';
import { resource } from './resource.table.js';

/** The latest volatile attributes of a resource, which have no versions. */
export const resourceMeasure = pgTable('resource_measure', {
  resourceId: uuid()
    .primaryKey()
    .references(() => resource.id, { onDelete: 'cascade' }),
  /** `{objectCount: 12}`: merged into the attributes when the resource is shown. */
  measures: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  measuredAt: timestamp({ withTimezone: true }).notNull(),
});
