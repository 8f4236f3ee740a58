import { createHash } from 'node:crypto';
import { type Client, escapeLiteral } from 'pg';
import { BootError } from '../startup/boot-step.js';
import { MAKE_SCOPED_TABLES, SCOPED_SCHEMA } from './scoped-tables.sql.js';

/** The start of the comment of a schema that a host made. */
const MADE = 'Made by Maestro Discovery for callers who may see some connections only.';

/** The comment of the schema once it is complete. */
const NOTE = `${MADE} Definition: ${createHash('sha256').update(MAKE_SCOPED_TABLES).digest('hex')}`;

interface SchemaFacts {
  readonly exists: boolean;
  readonly note: string | null;
}

async function facts(client: Client): Promise<SchemaFacts> {
  const { rows } = await client.query<SchemaFacts>(
    `select to_regnamespace($1) is not null as exists, obj_description(to_regnamespace($1)::oid, 'pg_namespace') as note`,
    [SCOPED_SCHEMA],
  );
  return rows[0] ?? { exists: false, note: null };
}

/** Removes the views and what depends on them, because tables that views read cannot be changed. Without them, limited callers see nothing. */
export async function dropScopedTables(client: Client): Promise<void> {
  const { exists, note } = await facts(client);
  if (!exists) return;
  if (!note?.startsWith(MADE))
    throw new BootError(
      `The database has a schema "${SCOPED_SCHEMA}" that Maestro did not make and needs. Rename it, then start again.`,
    );
  await client.query(`drop schema ${SCOPED_SCHEMA} cascade`);
}

/** Creates the views if they are missing or were made by another version. The caller holds the migration lock. */
export async function ensureScopedTables(client: Client): Promise<void> {
  if ((await facts(client)).note === NOTE) return;
  await client.query('begin');
  try {
    await dropScopedTables(client);
    await client.query(
      `create schema ${SCOPED_SCHEMA}; ${MAKE_SCOPED_TABLES}; comment on schema ${SCOPED_SCHEMA} is ${escapeLiteral(NOTE)}`,
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
