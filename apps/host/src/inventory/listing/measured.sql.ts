import { type SQL, sql } from 'drizzle-orm';
import { moment } from '../../database/moment.sql.js';

/**
 * The volatile attributes of a resource, as {@link MeasuresRead}: null where nothing does. Asked for with the row it belongs to, it costs one
 * step along an index; a query of its own would cost a page of a list a sixth of its time.
 *
 * @param table whose `id` is the resource's.
 */
export const measuredOf = (table: 'resource' | 'state'): SQL =>
  sql.raw(
    `(select jsonb_build_object('measures', measures, 'measuredAt', ${moment('measured_at')})
      from resource_measure where resource_id = ${table}.id)`,
  );
