import { connect, createServer, type Server, type Socket } from 'node:net';
import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { until } from '../../test/until.js';
import { isDatabaseOutage } from './database-errors.js';
import { DatabaseTimeoutError, limitPool } from './limited-pool.js';
import { inTransaction } from './in-transaction.js';
import { allowing, timeLimits } from './time-limits.js';

/** Relays between client and server until it is suspended. Then both sides receive nothing more, as if the other had stopped. */
class Wire {
  readonly #sockets: Socket[] = [];
  readonly #server: Server;

  constructor(target: URL) {
    this.#server = createServer((client) => {
      const server = connect(Number(target.port), target.hostname);
      for (const [one, other] of [[client, server] as const, [server, client] as const]) {
        this.#sockets.push(one);
        one.on('error', () => other.destroy()).on('close', () => other.destroy());
        one.pipe(other);
      }
    });
  }

  async open(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as { port: number }).port;
  }

  suspend(): void {
    for (const socket of this.#sockets) socket.unpipe();
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }
}

describe('a pool whose statements have a time limit', () => {
  let database: TestDatabase;
  let wire: Wire;
  let pool: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  beforeEach(async () => {
    const url = new URL(database.url);
    wire = new Wire(new URL(url));
    url.port = String(await wire.open());
    pool = new Pool({ connectionString: url.href, max: 1 });
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    // Long enough for a server that answers on a busy machine.
    limitPool(pool, () => 2000);
    await pool.query('select 1');
  });

  afterEach(async () => {
    wire.close();
    await pool.end();
  });

  afterAll(() => database.drop());

  it('gives up what a suspended server does not answer, and goes on with another connection', async () => {
    wire.suspend();

    const error = await pool.query('select 1').catch((thrown: unknown) => thrown);
    const after = await pool.query('select 2 as two');

    expect(error).toBeInstanceOf(DatabaseTimeoutError);
    expect(isDatabaseOutage(error)).toBe(true);
    expect(after.rows).toEqual([{ two: 2 }]);
  });

  it('gives up a transaction that it is in the middle of, and keeps nothing of it', async () => {
    await database.pool.query('create table kept (name text)');
    const work = inTransaction(pool, async (client) => {
      await client.query(`insert into kept values ('a')`);
      wire.suspend();
      await client.query(`insert into kept values ('b')`);
    });

    await expect(work).rejects.toBeInstanceOf(DatabaseTimeoutError);
    expect((await pool.query('select from kept')).rowCount).toBe(0);
  });

  it('has the server cancel what was given up', async () => {
    const running = `select count(*)::int as count from pg_stat_activity where datname = current_database() and state = 'active' and query like 'select pg_sleep(3600)%'`;
    const given = pool.query('select pg_sleep(3600)').catch((thrown: unknown) => thrown);
    await until(async () => (await database.pool.query(running)).rows[0].count === 1 || undefined);

    expect(await given).toBeInstanceOf(DatabaseTimeoutError);

    await until(async () => (await database.pool.query(running)).rows[0].count === 0 || undefined);
  });

  it('releases a statement that the server answers in time', async () => {
    for (let time = 0; time < 3; time += 1) await pool.query('select pg_sleep(0.9)');

    expect(pool.totalCount).toBe(1);
  });

  it('sets the limits of the kind of work for a transaction, and nothing for the session', async () => {
    const asked = `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock`;
    const limits = () => inTransaction(pool, async (client) => (await client.query(asked)).rows[0]);

    expect(await limits()).toEqual({ statement: '12s', lock: '10s' });
    expect(await allowing('sync', limits)).toEqual({ statement: '2min', lock: '1min' });
    expect((await pool.query(asked)).rows[0]).toEqual({ statement: '0', lock: '0' });
  });

  it('keeps the kind of work of a caller waiting for a connection', async () => {
    const kinds: number[] = [];
    const limited = new Pool({ connectionString: database.url, max: 1 });
    limitPool(limited, () => kinds.push(timeLimits().answerMs) && 60_000);
    const [first, second] = [timeLimits().answerMs, allowing('bulk', timeLimits).answerMs];

    await Promise.all([
      limited.query('select 1'),
      allowing('bulk', () => limited.query('select 2')),
      limited.query('select 3'),
    ]);

    expect(kinds).toEqual([first, second, first]);
    await limited.end();
  });
});
