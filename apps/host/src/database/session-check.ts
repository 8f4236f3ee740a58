import { Client, type ClientConfig } from 'pg';
import { BootError } from '../startup/boot-step.js';

/** How many times to compare server processes, because a pooler may use the same one by chance. */
const LOOKS = 3;

/** Milliseconds. With a pool of one connection, the second client waits for the first. */
const ANSWER_MS = 5000;

/**
 * Checks that a connection keeps its session, which advisory locks, LISTEN and settings depend on. Behind a pooler in
 * transaction mode, the default of DigitalOcean's connection pools, each transaction may use another session, so locks
 * are never released and the next start would wait forever.
 *
 * While one client holds a transaction, another asks twice which server process it uses. A pooler then has to assign a
 * different one.
 *
 * @throws BootError if a pooler shares sessions between clients.
 */
export async function requireSession(config: ClientConfig): Promise<void> {
  const [asking, blocking] = [new Client(config), new Client(config)];
  for (const client of [asking, blocking]) client.on('error', () => undefined);
  try {
    await asking.connect();
    await blocking.connect();
    for (let look = 0; look < LOOKS; look += 1) {
      const before = await processOf(asking);
      await blocking.query('begin');
      await processOf(blocking);
      const after = await inTime(processOf(asking));
      await blocking.query('rollback');
      if (after !== before) throw pooled();
    }
  } catch (error) {
    if (/transaction blocks not allowed/i.test(String(error))) throw pooled(error);
    throw error;
  } finally {
    // A client that waits for a pooler would not end gracefully.
    for (const client of [asking, blocking]) void client.end().catch(() => undefined);
  }
}

async function processOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid ?? 0;
}

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(pooled()), ANSWER_MS)));
  work.catch(() => undefined);
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}

const pooled = (cause?: unknown): BootError =>
  new BootError(
    'MAESTRO_DATABASE_URL leads to a connection pooler in transaction or statement mode, which shares one session between clients. The host needs ' +
      'sessions of its own, for locks and notifications. Use the direct connection string of the database server ' +
      '(at DigitalOcean: "Connection string", not "Connection pool"), or a pool in session mode. The host pools its connections itself.',
    { cause },
  );

/** How the host connects during start-up, with a connection timeout in milliseconds. */
export const BOOT_CLIENT = {
  application_name: 'maestro-host starting',
  connectionTimeoutMillis: 15_000,
  keepAlive: true,
};
