import { AsyncResource } from 'node:async_hooks';
import { type Socket } from 'node:net';
import { type Pool, type PoolClient } from 'pg';
import { timeLimits } from './time-limits.js';

/** The database did not answer a statement in time. Its connection is closed. */
export class DatabaseTimeoutError extends Error {
  override readonly name = 'DatabaseTimeoutError';
  readonly code = 'DATABASE_TIMEOUT';

  constructor(milliseconds: number) {
    super(`The database did not answer within ${milliseconds / 1000} seconds.`);
  }
}

/** Otherwise the server would continue: it only notices a closed connection when it responds. */
const CANCEL = 'select pg_cancel_backend($1)';

/** Any arguments of `pg`: texts, values, callbacks. */
type Call = (...args: unknown[]) => unknown;

/**
 * Adds client-side time limits to a pool: if a statement exceeds the limit of its kind of work, its connection is
 * closed, the statement fails with a {@link DatabaseTimeoutError}, and the pool opens another connection. The
 * `query_timeout` of pg would keep using the connection, so that its next user waits behind the unanswered statement.
 * The server is asked over another connection to cancel the statement.
 *
 * Independent of the session, so it also works behind transaction poolers.
 *
 * @param limit milliseconds for a statement that is sent now.
 */
export function limitPool(pool: Pool, limit = (): number => timeLimits().answerMs): void {
  const connect = pool.connect.bind(pool) as Call;
  // `pool.query` waits for a client with a callback, which is called when one is released.
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
    // Query objects report their own end, but none is used here.
    else clearTimeout(timer);
    return answered;
  };
  client.query = limited as PoolClient['query'];
}

/** The id of the server process, a member of `pg` that its types omit. */
const processOf = (client: PoolClient): number => (client as unknown as { readonly processID: number }).processID;

/** A member of `pg` that its types omit. */
const socketOf = (client: PoolClient): Socket =>
  (client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream;
