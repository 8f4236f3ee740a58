import { createHash } from 'node:crypto';
import { escapeLiteral, type Pool } from 'pg';
import { inTransaction } from '../database/in-transaction.js';
import { ADVISORY_LOCKS } from '../database/advisory-locks.constants.js';
import { SCOPED_SCHEMA } from '../database/scoped-tables.sql.js';
import { allowing } from '../database/time-limits.js';
import { type SchemaState } from './held-views.sql.js';
import { allDefinitions, type AllViews, problemWith, schemaState } from './renew-views.js';
import { makeView, type ViewDefinition } from './view-definition.sql.js';

/**
 * The schema with the same views for callers who may see some connections only. Its name is as long as that of the
 * other one, so that errors of a query stay where they are when one name replaces the other.
 */
export const SCOPED_VIEWS = 'mst_scope';

/** The start of the comment of a schema that a host made. */
const MADE = 'The views of the schema inventory, for callers of Maestro Discovery who may see some connections only.';

/**
 * Conditions of a query must not be evaluated for rows that are not shown, because errors can tell their values
 * (PostgreSQL, "Rules and Privileges").
 */
const PLACE = { schema: SCOPED_VIEWS, options: 'with (security_barrier)' };

/**
 * Creates the views of {@link SCOPED_VIEWS}, unless they are up to date. Nothing depends on them, so they are replaced.
 *
 * @returns what could not be created: `server: …`.
 */
export async function renewScopedViews(pool: Pool, all: AllViews): Promise<readonly string[]> {
  const before = await schemaState(pool, SCOPED_VIEWS);
  const definitions = allDefinitions(all, before.version);
  const note = noteOf(definitions);
  const isCurrent = ({ note: found, views: names }: SchemaState): boolean =>
    found === note && definitions.every(({ name }) => names.includes(name));
  if (isCurrent(before)) return [];
  return allowing('bulk', () =>
    inTransaction(pool, async (client) => {
      await client.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.migrations]);
      const now = await schemaState(client, SCOPED_VIEWS);
      if (isCurrent(now)) return [];
      if (now.views.length > 0 && !now.note?.startsWith(MADE))
        throw new Error(`The schema "${SCOPED_VIEWS}" has views that the host did not make. Rename it, then restart.`);
      await client.query(`drop schema if exists ${SCOPED_VIEWS} cascade; create schema ${SCOPED_VIEWS}`);
      // So that the views read those of the scope, and not the tables.
      await client.query(
        `select set_config('search_path', '${SCOPED_SCHEMA}, ' || current_setting('search_path'), true)`,
      );
      const problems: string[] = [];
      for (const one of definitions) {
        const problem = await problemWith(client, makeView(one, [], PLACE));
        if (problem !== undefined) problems.push(`${SCOPED_VIEWS}.${one.name}: ${problem}`);
      }
      await client.query(`comment on schema ${SCOPED_VIEWS} is ${escapeLiteral(problems.length > 0 ? MADE : note)}`);
      return problems;
    }),
  );
}

function noteOf(definitions: readonly ViewDefinition[]): string {
  const digest = createHash('sha256').update(JSON.stringify(definitions.map((one) => makeView(one, [], PLACE))));
  return `${MADE} Definition: ${digest.digest('hex')}`;
}
