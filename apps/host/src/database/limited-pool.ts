import { AsyncResource } from 'node:async_hooks';
import { type Socket } from 'node:net';
import { type Pool, type PoolClient } from 'pg';
import { timeLimits } from './time-limits.js';

/** The database did not answer a statement in time. The connection that it was sent on is closed. */
export class DatabaseTimeoutError extends Error {
  override readonly name = 'DatabaseTimeoutError';
  readonly code = 'DATABASE_TIMEOUT';

  constructor(milliseconds: number) {
    super(`The database did not answer within ${milliseconds / 1000} seconds.`);
  }
}

/** Otherwise the server would go on with it: it notices a closed connection only when it answers. */
const CANCEL = 'select pg_cancel_backend($1)';

/** Whatever `pg` takes: texts, values, callbacks. */
type Call = (...args: unknown[]) => unknown;

/**
 * Gives up each statement of a pool that is not answered within the limits of its kind of work, by closing its connection: it fails with a
 * {@link DatabaseTimeoutError}, and the pool makes another connection. The option `query_timeout` of pg leaves the connection in use, and
 * its next user waits behind the statement that got no answer. The server is asked over another connection to cancel it.
 *
 * Needs nothing of the session, so it works behind poolers of transactions as well.
 *
 * @param limit milliseconds for a statement that is sent now.
 */
export function limitPool(pool: Pool, limit = (): number => timeLimits().answerMs): void {
  const connect = pool.connect.bind(pool) as Call;
  // `pool.query` waits for a client with a callback, which is called when one is returned.
  const bound: Call = (callback) =>
    typeof callback === 'function' ? connect(AsyncResource.bind(callback as Call)) : connect();
  pool.connect = bound as Pool['connect'];
  pool.on('connect', (client) => {
    const cancel = (): void => void pool.query(CANCEL, [processOf(client)]).catch(() => undefined);
    limitClient(client, limit, cancel);
  });
}

function limitClient(client: PoolClient, limit: () => number, cancel: () => void): void {
  const query = client.query.bind(client) as Call;
  const limited: Call = (...args) => {
    const answerMs = limit();
    const giveUp = (): void => {
      socketOf(client).destroy(new DatabaseTimeoutError(answerMs));
      if (args[0] !== CANCEL) cancel();
    };
    const timer = setTimeout(giveUp, answerMs).unref();
    const callback = args.at(-1);
    if (typeof callback === 'function')
      return query(...args.slice(0, -1), (...answer: unknown[]) => {
        clearTimeout(timer);
        (callback as Call)(...answer);
      });
    const answered = query(...args);
    if (answered instanceof Promise) void answered.catch(() => undefined).finally(() => clearTimeout(timer));
    // A query object reports its own end, and nothing here sends one.
    else clearTimeout(timer);
    return answered;
  };
  client.query = limited as PoolClient['query'];
}

/** The number of the server's process, which `pg` has as a member that its types leave out. */
const processOf = (client: PoolClient): number => (client as unknown as { readonly processID: number }).processID;

/** `pg` has it as a member that its types leave out. */
const socketOf = (client: PoolClient): Socket =>
  (client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream;
