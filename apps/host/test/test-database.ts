import { createHash, randomUUID } from 'node:crypto';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { runMigrations as makeQueue } from 'graphile-worker';
import { Client, Pool } from 'pg';
import { ensureServer } from '../src/database/embedded/embedded-server.js';
import { MIGRATIONS, runMigrations } from '../src/database/migrations-runner.js';
import { MAKE_SCOPED_TABLES } from '../src/database/scoped-tables.sql.js';

/** A separate migrated database. */
export interface TestDatabase {
  readonly url: string;
  readonly pool: Pool;
  /** Closes the pool and removes the database, even if others are still connected. */
  drop(): Promise<void>;
}

/** The lock under which one spec creates the template. */
const TEMPLATE_LOCK = 7_307_002;

/** Databases are copied from it in about 30 ms. */
export interface DatabaseTemplate {
  /** Says what it holds, because a server keeps templates of earlier runs. */
  readonly name: string;
  /** What it begins with. Default: nothing. */
  readonly from?: DatabaseTemplate;
  /** Creates the rest. */
  fill(url: string): Promise<void>;
}

let schemaName: string | undefined;

/** The current schema, including the queue's, without rows. Named by a hash of the migrations. */
export const SCHEMA_TEMPLATE: DatabaseTemplate = {
  get name() {
    if (schemaName !== undefined) return schemaName;
    const hashes = readMigrationFiles({ migrationsFolder: MIGRATIONS }).map(({ hash }) => hash);
    return (schemaName = `maestro_template_${shortHash([...hashes, MAKE_SCOPED_TABLES].join())}`);
  },
  fill: async (url) => {
    await runMigrations(url);
    await makeQueue({ connectionString: url });
  },
};

/** Names what differs from one template to the next. */
export const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Creates an empty database with the current schema: a copy of {@link SCHEMA_TEMPLATE}. */
export const createTestDatabase = (): Promise<TestDatabase> => copyTemplate(SCHEMA_TEMPLATE);

/**
 * Creates a database by copying a template. It is on the server of MAESTRO_TEST_DATABASE_URL (a superuser's URL), or
 * else on an embedded one that all specs of a test run share.
 */
export async function copyTemplate(template: DatabaseTemplate): Promise<TestDatabase> {
  const server = await serverUrl();
  const name = `maestro_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, async (client) => {
    const from = await ensureTemplate(client, server, template);
    const { rows } = await client.query<{ num: number }>(`select current_setting('server_version_num')::int as num`);
    // Copying through the log of the server takes three times as long. Before version 15, there was no other way than file by file.
    await client.query(
      `create database ${name} template ${from}${rows[0]!.num >= 150_000 ? ' strategy file_copy' : ''}`,
    );
  });

  const url = databaseUrl(server, name);
  const pool = new Pool({ connectionString: url, max: 10 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const drop = async () => {
    await pool.end();
    await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { url, pool, drop };
}

/** The embedded server, once this process has found it. */
let embedded: Promise<string> | undefined;

async function serverUrl(): Promise<string> {
  const { MAESTRO_TEST_DATABASE_URL: external, MAESTRO_TEST_CLUSTER: home } = process.env;
  if (external) return external;
  if (!home) throw new Error('There is no place for the test server: run the specs with this folder’s jest.config.js.');
  return (embedded ??= embeddedUrl(home));
}

async function embeddedUrl(home: string): Promise<string> {
  const { port, password } = await ensureServer({ home, durable: false });
  return `postgres://maestro:${password}@127.0.0.1:${port}/postgres`;
}

/** @returns its name. */
async function ensureTemplate(client: Client, server: string, { name, from, fill }: DatabaseTemplate): Promise<string> {
  const before = from && (await ensureTemplate(client, server, from));
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) {
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}${before ? ` template ${before}` : ''}`);
    await fill(databaseUrl(server, draft));
    // Each new connection reads a file of the catalog, which the first one writes. Copies include it.
    await onServer(databaseUrl(server, draft), (filled) => filled.query('select'));
    await client.query(`alter database ${draft} rename to ${name}`);
  }
  await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  return name;
}

async function onServer<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
