import { Client, type ClientConfig } from 'pg';
import { BootError } from '../startup/boot.error.js';

/** Looks at which server process answers; a pooler may give the same one by chance. */
const LOOKS = 3;

/** Milliseconds; a pool of one connection lets the second client wait for the first. */
const ANSWER_MS = 5000;

/**
 * Makes sure that a connection keeps its session: advisory locks, LISTEN and settings belong to one. Behind a pooler in transaction mode,
 * such as the connection pools of DigitalOcean by default, each transaction may be of another session, and locks stay where nobody frees
 * them: the next start would wait for one for ever.
 *
 * While one client waits in a transaction, another asks twice who answers it. A pooler has to give it another server process then.
 *
 * @throws BootError when a pooler shares sessions between clients.
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
    // A client that waits for a pooler would not end by being asked to.
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
