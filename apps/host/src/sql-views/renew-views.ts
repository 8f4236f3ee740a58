import { createHash } from 'node:crypto';
import { SQL_SCHEMA, type SqlView } from '@maestro/core';
import { DatabaseError, escapeLiteral, type Pool, type PoolClient } from 'pg';
import { inTransaction } from '../database/in-transaction.js';
import { ADVISORY_LOCKS } from '../database/advisory-locks.constants.js';
import { allowing } from '../database/time-limits.js';
import { HELD_VIEWS, type HeldView, OPEN_SCHEMA, SCHEMA_STATE, type SchemaState } from './held-views.sql.js';
import { sqlDialect } from '../database/safe-value.sql.js';
import { type AddedColumns, makeView, type ViewDefinition, viewDefinition, viewName } from './view-definition.sql.js';

/** The start of the host waits for it. */
const LOCK_MS = 10_000;

/** SQLSTATE classes of errors in a single view: dependent objects, access rule or syntax, program limit exceeded. */
const OF_ONE_VIEW = /^(2B|42|54)/;

/** SQLSTATE duplicate_table and dependent_objects_still_exist. */
const IS_TAKEN = '42P07';
const IS_USED = '2BP01';

/** The result of renewing views. */
export interface Renewal {
  readonly made: readonly string[];
  readonly dropped: readonly string[];
  /** Why some views could not be renewed: `inventory.server: …`. */
  readonly problems: readonly string[];
}

/** Options of renewing views. */
export interface RenewalOptions {
  /** Keep views that are not among the given ones, because a plugin could not be loaded. */
  readonly keepOthers?: boolean;
  /** Milliseconds to wait for another host, or for a query that reads a view. */
  readonly lockMs?: number;
  /** Views besides those of resources. */
  readonly whole?: readonly ViewDefinition[];
  /** Columns of views of resources besides those of fields. */
  readonly added?: AddedColumns;
}

/**
 * Creates the views of the schema `inventory`, in one transaction and under the migration lock; several hosts may do so
 * at once. If the views are up to date, it costs one query.
 *
 * A view keeps its grants, and dependent views as long as columns are only added. A view that cannot be renewed stays
 * unchanged, and the next start tries again.
 *
 * @returns what was done; undefined if there was nothing to do.
 * @throws errors that prevent creating any view.
 */
export async function renewViews(
  pool: Pool,
  views: readonly SqlView[],
  { keepOthers = false, lockMs = LOCK_MS, whole = [], added }: RenewalOptions = {},
): Promise<Renewal | undefined> {
  const before = await schemaState(pool);
  const definitions = allDefinitions({ views, whole, added }, before.version);
  const note = noteOf(definitions, keepOthers);
  const isCurrent = (state: SchemaState): boolean =>
    state.note === note && definitions.every(({ name }) => state.views.includes(name));
  if (isCurrent(before)) return undefined;
  return allowing('bulk', () =>
    inTransaction(pool, async (client) => {
      await client.query(`set local lock_timeout = ${lockMs}`);
      await client.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.migrations]);
      if (isCurrent(await schemaState(client))) return undefined;
      await openSchema(client);
      const renewal = await makeAll(client, definitions, keepOthers);
      if (renewal.problems.length > 0) return renewal;
      await client.query(`comment on schema "${SQL_SCHEMA}" is ${escapeLiteral(note)}`);
      return renewal;
    }),
  );
}

/** Views of resources, and others. */
export interface AllViews {
  readonly views: readonly SqlView[];
  readonly whole: readonly ViewDefinition[];
  readonly added?: AddedColumns;
}

/** The definitions of all views, for a version of PostgreSQL. */
export const allDefinitions = ({ views, whole, added }: AllViews, version: number): readonly ViewDefinition[] => [
  ...views.map((view) => viewDefinition(view, sqlDialect(version), added)),
  ...whole,
];

/** The {@link SchemaState} of the schema of the views, or of another one. */
export async function schemaState(client: Pool | PoolClient, schema: string = SQL_SCHEMA): Promise<SchemaState> {
  const { rows } = await client.query<SchemaState>(SCHEMA_STATE, [schema]);
  return rows[0] ?? { version: 0, note: null, views: [] };
}

/** The schema's comment once all views are created. A different one means different definitions. */
function noteOf(definitions: readonly ViewDefinition[], keepOthers: boolean): string {
  const digest = createHash('sha256').update(JSON.stringify([definitions.map((one) => makeView(one)), keepOthers]));
  return `What Maestro Discovery found, a view for each entity and kind. Definition: ${digest.digest('hex')}`;
}

/** Creates the schema if necessary, and checks that the host may use it and that it hides no other names. */
async function openSchema(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ user: string; exists: boolean; mayCreate: boolean }>(OPEN_SCHEMA, [SQL_SCHEMA]);
  const { user = '', exists = false, mayCreate = false } = rows[0] ?? {};
  if (!mayCreate)
    throw new Error(
      `The database user ${user} may not ${exists ? 'use' : 'create'} the schema "${SQL_SCHEMA}". Run as an administrator of this database: ` +
        `create schema if not exists ${SQL_SCHEMA}; alter schema ${SQL_SCHEMA} owner to ${user}; then restart the host.`,
    );
  if (!exists) await client.query(`create schema "${SQL_SCHEMA}"`);
  const { rows: paths } = await client.query<{ searched: boolean }>(
    'select $1 = any(current_schemas(false)) as searched',
    [SQL_SCHEMA],
  );
  if (paths[0]?.searched)
    throw new Error(
      `The search path of the database user ${user} leads into the schema "${SQL_SCHEMA}", where views would stand in front of the host's ` +
        `own tables. Run: alter role ${user} set search_path = public; then restart the host.`,
    );
}

async function makeAll(
  client: PoolClient,
  definitions: readonly ViewDefinition[],
  keepOthers: boolean,
): Promise<Renewal> {
  const { rows } = await client.query<HeldView>(HELD_VIEWS, [SQL_SCHEMA]);
  const held = new Map(rows.map((view) => [view.name, view]));
  const wanted = new Set(definitions.map(({ name }) => name));
  const leftovers = keepOthers ? [] : [...held.keys()].filter((name) => !wanted.has(name));
  const renewal = { made: [] as string[], dropped: [] as string[], problems: [] as string[] };
  const attempt = async (name: string, statements: string, done: string[]): Promise<void> => {
    const problem = await problemWith(client, statements);
    if (problem === undefined) done.push(name);
    else renewal.problems.push(`${SQL_SCHEMA}.${name}: ${problem}`);
  };
  // First, because a new view may reuse the name of a dropped one.
  for (const name of leftovers) await attempt(name, `drop view ${viewName(name)}`, renewal.dropped);
  for (const one of definitions) await attempt(one.name, statementsFor(one, held.get(one.name)), renewal.made);
  return renewal;
}

function statementsFor(definition: ViewDefinition, held: HeldView | undefined): string {
  if (held === undefined) return makeView(definition).replace(/^create or replace /, 'create ');
  const types = new Map(definition.columns.map(({ name, type }) => [name, type]));
  const isKept = held.columns.every(({ name, type }) => types.get(name) === type);
  if (isKept)
    return makeView(
      definition,
      held.columns.map(({ name }) => name),
    );
  const drops = [...(definition.reader ? [definition.reader.drop] : []), `drop view ${viewName(definition.name)}`];
  return [...drops, makeView(definition), ...held.grants].join(';\n');
}

/** Runs statements atomically. Returns the error if they fail. */
export async function problemWith(client: PoolClient, statements: string): Promise<string | undefined> {
  await client.query('savepoint one_view');
  try {
    await client.query(statements);
    await client.query('release savepoint one_view');
    return undefined;
  } catch (error) {
    if (!(error instanceof DatabaseError && OF_ONE_VIEW.test(error.code ?? ''))) throw error;
    await client.query('rollback to savepoint one_view');
    return reasonOf(error);
  }
}

function reasonOf({ code, message, detail }: DatabaseError): string {
  if (code === IS_TAKEN) return `${message}, and the host did not make it. Rename or drop it, then restart the host.`;
  if (code === IS_USED) return `${message}: ${detail}. Drop what depends on it, restart the host, and make it again.`;
  return message;
}
