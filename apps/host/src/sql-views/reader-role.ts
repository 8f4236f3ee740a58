import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { SQL_SCHEMA } from '@maestro/core';
import { Client, escapeIdentifier, escapeLiteral, type Pool, type PoolClient } from 'pg';
import { inTransaction } from '../database/in-transaction.js';
import { ADVISORY_LOCKS } from '../database/advisory-locks.constants.js';
import { allowing } from '../database/time-limits.js';
import { HELD_VIEWS, type HeldView } from './held-views.sql.js';
import { SCOPED_VIEWS } from './renew-scoped-views.js';
import { viewName } from './view-definition.sql.js';

/** Why there is no reader, and what to do. */
export class NoReaderError extends Error {
  override readonly name = 'NoReaderError';
}

/** Settings that every session of the reader begins with. */
const SETTINGS = [
  'default_transaction_read_only = on',
  `search_path = ${SQL_SCHEMA}`,
  `statement_timeout = '30s'`,
  `lock_timeout = '2s'`,
  `idle_in_transaction_session_timeout = '60s'`,
  `work_mem = '16MB'`,
  'max_parallel_workers_per_gather = 0',
];

/** Only a superuser may set it. */
const TEMPORARY_FILES = `temp_file_limit = '256MB'`;

/** Functions that sleep, lock, write or run text as SQL, and that PostgreSQL lets everybody call. */
const UNSAFE =
  '^(pg_sleep.*|pg_(try_)?advisory_.*|lo_.*|lowrite|loread|(query|table|schema|database|cursor)_to_xml.*|pg_notify|pg_logical_emit_message|set_config)$';

/** How the reader connects. */
export interface ReaderOptions {
  readonly role: string;
  /** The host's own address, with its password. */
  readonly url: string;
  /** The server belongs to the host alone, so its rights may be changed for everybody. */
  readonly isOwnServer: boolean;
}

/** The address of the reader: that of the host with another user, whose password is derived from the host's. */
export function readerUrl({ url, role }: Omit<ReaderOptions, 'isOwnServer'>): string {
  const { password } = new URL(url);
  if (password === '')
    throw new NoReaderError(
      'The password of the reading role is derived from that in MAESTRO_DATABASE_URL, which has none. Add one there.',
    );
  const own = createHmac('sha256', decodeURIComponent(password)).update(`SQL reader ${role}`).digest('base64url');
  return Object.assign(new URL(url), { username: role, password: own }).href;
}

/**
 * Creates the role that only reads the views of the schema `inventory`, or renews its rights.
 *
 * @returns its address.
 * @throws NoReaderError if the host may not create it, or the role belongs to something else.
 */
export async function ensureReader(pool: Pool, options: ReaderOptions): Promise<string> {
  const url = readerUrl(options);
  await allowing('bulk', () =>
    inTransaction(pool, async (client) => {
      await client.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.migrations]);
      await makeRole(client, options.role, new URL(url).password);
      await grantViews(client, options.role);
      if (options.isOwnServer) await closeServer(client);
    }),
  );
  await tryOut(url, options.role);
  return url;
}

const ROLE = `
select current_database() as database, quote_ident(current_user) as user, mine.rolsuper as "isSuper", mine.rolsuper or mine.rolcreaterole as "mayCreate",
  taken.oid is not null as exists, shobj_description(taken.oid, 'pg_authid') as note
from pg_roles as mine left join pg_roles as taken on taken.rolname = $1 where mine.rolname = current_user`;

interface RoleState {
  readonly database: string;
  readonly user: string;
  readonly isSuper: boolean;
  readonly mayCreate: boolean;
  readonly exists: boolean;
  readonly note: string | null;
}

async function makeRole(client: PoolClient, role: string, password: string): Promise<void> {
  const { rows } = await client.query<RoleState>(ROLE, [role]);
  const { database, user, isSuper, mayCreate, exists, note } = rows[0]!;
  const ownNote = `Reads the schema ${SQL_SCHEMA} of the database ${database}, for Maestro Discovery.`;
  if (!mayCreate)
    throw new NoReaderError(
      `The database user ${user} may not create the role ${role}. Run as an administrator: alter role ${user} createrole; then restart the host.`,
    );
  if (exists && note !== ownNote)
    throw new NoReaderError(
      `The role ${role} exists, and was not created for the database ${database}. Drop it, or set MAESTRO_SQL_ROLE to another name, then restart the host.`,
    );
  const name = escapeIdentifier(role);
  if (!exists) await client.query(`create role ${name}; comment on role ${name} is ${escapeLiteral(ownNote)}`);
  const settings = isSuper ? [...SETTINGS, TEMPORARY_FILES] : SETTINGS;
  await client.query(
    [
      `alter role ${name} with login noinherit connection limit 10 password ${escapeLiteral(verifierOf(password))}`,
      ...settings.map((setting) => `alter role ${name} set ${setting}`),
      `grant connect on database ${escapeIdentifier(database)} to ${name}`,
    ].join(';\n'),
  );
}

async function grantViews(client: PoolClient, role: string): Promise<void> {
  const { rows } = await client.query<HeldView>(HELD_VIEWS, [SQL_SCHEMA]);
  if (rows.length === 0) throw new NoReaderError(`The schema ${SQL_SCHEMA} has no views. See the log of the host.`);
  const name = escapeIdentifier(role);
  await client.query(
    `grant usage on schema "${SQL_SCHEMA}" to ${name}; grant select on ${rows.map((view) => viewName(view.name)).join(', ')} to ${name}`,
  );
  const { rows: scoped } = await client.query<{ exists: boolean }>('select to_regnamespace($1) is not null as exists', [
    SCOPED_VIEWS,
  ]);
  if (scoped[0]?.exists)
    await client.query(
      `grant usage on schema ${SCOPED_VIEWS} to ${name}; grant select on all tables in schema ${SCOPED_VIEWS} to ${name}`,
    );
}

/** On a server of its own, the host takes from everybody what no reader needs. It is a superuser there. */
async function closeServer(client: PoolClient): Promise<void> {
  await client.query(`do $$ declare each text; begin
    execute format('revoke temporary on database %I from public', current_database());
    for each in select oid::regprocedure from pg_proc where pronamespace = 'pg_catalog'::regnamespace and proname ~ '${UNSAFE}'
      and has_function_privilege('public', oid, 'execute')
    loop execute format('revoke execute on function %s from public', each); end loop; end $$`);
}

/** The server may not admit the role from here, or it may be a member of others. */
async function tryOut(url: string, role: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ isPlain: boolean }>(
      `select not rolsuper and not exists (select from pg_auth_members where member = pg_roles.oid) as "isPlain" from pg_roles where rolname = session_user`,
    );
    if (!rows[0]?.isPlain)
      throw new NoReaderError(`The role ${role} has more rights than to read. Drop it, then restart the host.`);
  } catch (error) {
    if (error instanceof NoReaderError) throw error;
    const code = (error as { readonly code?: string }).code ?? 'no answer';
    throw new NoReaderError(
      `The server does not admit the role ${role} (${code}). Allow it in pg_hba.conf, then restart the host.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What PostgreSQL stores of a password (RFC 5803), so that the password is in none of its logs. */
function verifierOf(password: string): string {
  const [salt, rounds] = [randomBytes(16), 4096];
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const hmac = (text: string): Buffer => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${hmac('Server Key').toString('base64')}`;
}
