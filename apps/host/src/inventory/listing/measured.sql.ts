import { type SQL, sql } from '../../database/sql.js';
import { moment } from '../../database/moment.sql.js';

/**
 * The volatile attributes of a resource, as {@link MeasuresRead}, or null. As a subquery, it costs one index look-up; a
 * separate query would take a sixth of the time of a page.
 *
 * @param table the table whose `id` is the resource's.
 */
export const measuredOf = (table: 'resource' | 'state'): SQL =>
  sql.raw(
    `(select jsonb_build_object('measures', measures, 'measuredAt', ${moment('measured_at')})
      from resource_measure where resource_id = ${table}.id)`,
  );
