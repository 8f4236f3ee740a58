import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Client } from 'pg';
import { BootError, sayWaiting } from '../startup/boot-step.js';
import { detachViews } from './detach-views.js';
import { dropScopedTables, ensureScopedTables } from './scoped-tables.js';
import {
  noticeMigrations,
  type TellMigration,
  type PendingMigrations,
  pendingMigrations,
} from './migration-progress.js';
import { BOOT_CLIENT } from './session-check.js';
import { ADVISORY_LOCKS } from './advisory-locks.constants.js';

/** The folder of the migrations, next to `src` and `dist`. Not compiled. */
export const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

/** PostgreSQL 14 as a `server_version_num`. */
const OLDEST_SERVER = 140_000;

/** SQLSTATE dependent_objects_still_exist, and feature_not_supported: a view uses a column that is dropped or retyped. */
const HELD_BY_VIEWS = ['2BP01', '0A000'];

/** Milliseconds between attempts to take a lock that another session holds. */
const LOOK_EVERY_MS = 250;

/** Milliseconds. Another host may be rewriting large tables. */
const WAIT_MS = 15 * 60_000;

/** The lock timeout and the statement timeout of migrations, in milliseconds: they may rewrite tables with millions of rows. */
const MIGRATION_LIMITS = { lockMs: 2 * 60_000, statementMs: 2 * 3_600_000 };

/** Options of a migration. By default, to this host's schema. */
export interface MigrationOptions {
  /** The folder of the migrations. */
  readonly folder?: string;
  /** Milliseconds to wait for another host that migrates. */
  readonly waitMs?: number;
  /** Of each statement. */
  readonly limits?: typeof MIGRATION_LIMITS;
  /** Called before each migration and at the end. Not called for a new database, which is created quickly. */
  readonly tell?: TellMigration;
}

/**
 * Migrates a database to this host's schema, forward only. Several hosts may do so at once: the others wait and find it
 * done.
 *
 * @throws BootError if the server is older than PostgreSQL 14, a newer host has migrated the database, another session
 * migrates it for too long, or a table stays locked.
 */
export async function runMigrations(
  url: string,
  { folder = MIGRATIONS, waitMs = WAIT_MS, limits = MIGRATION_LIMITS, tell }: MigrationOptions = {},
): Promise<void> {
  const client = new Client({ connectionString: url, ...BOOT_CLIENT });
  // A broken connection fails its query with an error.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await refuseOldServer(client);
    const work = takeLock(client, waitMs);
    await sayWaiting(() => 'Waiting for another host that migrates the database.', work);
    const pending = await pendingMigrations(client, folder);
    // Another folder is that of an older version, whose tables are others.
    const ensureScope = async (): Promise<void> => (folder === MIGRATIONS ? ensureScopedTables(client) : undefined);
    await client.query(`set lock_timeout = ${limits.lockMs}; set statement_timeout = ${limits.statementMs}`);
    if (pending.migrations.length === 0) return await ensureScope();
    const told = pending.isNew ? undefined : tell;
    await dropScopedTables(client);
    await migrateAroundViews(client, folder, told && { pending, tell: told }).catch((error: unknown) => {
      throw heldUp(error, limits);
    });
    await ensureScope();
    told?.({ migrated: pending.migrations.length });
  } finally {
    await client.end();
  }
}

/** Few migrations change columns that views use, so views are detached only if a migration fails because of them. */
async function migrateAroundViews(
  client: Client,
  folder: string,
  told: { readonly pending: PendingMigrations; readonly tell: TellMigration } | undefined,
): Promise<void> {
  const run = (): Promise<void> => {
    const logger = told && noticeMigrations(told.pending, told.tell);
    return migrate(drizzle(client, { logger }), { migrationsFolder: folder });
  };
  await run().catch(async (error: unknown) => {
    if (!HELD_BY_VIEWS.includes(stateOf(error) ?? '')) throw error;
    await detachViews(client);
    await run();
  });
}

/** Polled, so that the wait can end with a message that names the holder. */
async function takeLock(client: Client, waitMs: number): Promise<void> {
  const deadline = performance.now() + waitMs;
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
      ADVISORY_LOCKS.migrations,
    ]);
    if (rows[0]?.taken) return;
    if (performance.now() > deadline) throw await lockedOut(client, waitMs);
    await sleep(LOOK_EVERY_MS);
  }
}

async function lockedOut(client: Client, waitMs: number): Promise<BootError> {
  const { rows } = await client.query<{ holder: string }>(
    `select format('process %s (%s, from %s, %s since %s)', pid, coalesce(nullif(application_name, ''), 'without a name'),
       coalesce(host(client_addr), 'its own machine'), state, to_char(state_change, 'YYYY-MM-DD HH24:MI:SS TZ')) as holder
     from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and (classid::bigint << 32 | objid::bigint) = $1
       and pg_locks.database = (select oid from pg_database where datname = current_database())`,
    [ADVISORY_LOCKS.migrations],
  );
  const holder = rows[0]?.holder ?? 'another session';
  return new BootError(
    `Another session has migrated this database for more than ${waitMs / 1000} s: ${holder}. If it is no host at work, end it with ` +
      '`select pg_terminate_backend(process)`, then start again. Behind a connection pooler such locks are left over: use the direct ' +
      'connection string in MAESTRO_DATABASE_URL.',
  );
}

/** SQLSTATE lock_not_available and query_canceled. A migration is one transaction, so it is never applied partially. */
function heldUp(error: unknown, { lockMs, statementMs }: typeof MIGRATION_LIMITS): unknown {
  const state = stateOf(error);
  if (state === '55P03')
    return new BootError(
      `Another session has kept a table of this database locked for ${lockMs / 1000} s, so it could not be migrated. Nothing was changed. ` +
        "Find it with `select * from pg_stat_activity where state <> 'idle'`, end it, then start again.",
      { cause: error },
    );
  if (state !== '57014') return error;
  return new BootError(
    `A migration was cancelled, or took longer than ${statementMs / 1000} s. Nothing was changed. Look at the load of the server, then start again.`,
    { cause: error },
  );
}

/** The SQLSTATE of a PostgreSQL error, possibly wrapped by Drizzle. */
function stateOf(error: unknown): string | undefined {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return code ?? cause?.code;
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: number; name: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
  );
  const [server] = rows;
  if (server && server.number >= OLDEST_SERVER) return;
  throw new BootError(
    `The database server is PostgreSQL ${server?.name}, and this host needs 14 or newer. Upgrade the server, or use another.`,
  );
}
