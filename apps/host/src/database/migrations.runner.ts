import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { Client } from 'pg';
import { BootError } from '../boot/boot.error.js';

/** Where the migrations are: beside `src` and `dist`, and not compiled. */
export const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

/** The lock that only one host migrates under. Any number, the same in every version. */
const MIGRATION_LOCK = 7_307_001;

/** PostgreSQL 14, as `server_version_num` tells it. */
const OLDEST_SERVER = 140_000;

/**
 * Brings a database to this host's schema, forward only. Several hosts may do so at once: the others wait, and find it done.
 *
 * @throws BootError when the server is older than PostgreSQL 14, or the database was migrated by a newer host.
 */
export async function runMigrations(url: string, folder = MIGRATIONS): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseNewerSchema(client, folder);
    await migrate(drizzle(client), { migrationsFolder: folder });
  } finally {
    await client.end();
  }
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

async function refuseNewerSchema(client: Client, folder: string): Promise<void> {
  const known = new Set(readMigrationFiles({ migrationsFolder: folder }).map(({ hash }) => hash));
  const { rows: tables } = await client.query(`select to_regclass('drizzle.__drizzle_migrations') as name`);
  if (tables[0]?.name === null) return;

  const { rows } = await client.query<{ hash: string }>('select hash from drizzle.__drizzle_migrations');
  const unknown = rows.filter(({ hash }) => !known.has(hash)).length;
  if (unknown === 0) return;
  throw new BootError(
    `The database has ${unknown} of ${rows.length} migrations that this host does not know: a newer host made it. ` +
      'Nothing was changed. Use that version or a newer one, or another database.',
  );
}
