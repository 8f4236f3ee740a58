import { setTimeout as sleep } from 'node:timers/promises';
import { sayWaiting } from '../startup/say-waiting.js';

/** Milliseconds to wait for a server that says that it is starting, and between attempts. */
const WAIT_MS = 60_000;
const AGAIN_MS = 500;

/** `cannot_connect_now`: the server is starting, recovering or stopping. */
const NOT_NOW = '57P03';

/** Does work once the database server has started; the failure of the last attempt when it does not. */
export function whenStarted<Result>(work: () => Promise<Result>): Promise<Result> {
  return sayWaiting(() => 'Waiting for the database server, which is starting or does not answer yet.', tries(work));
}

async function tries<Result>(work: () => Promise<Result>): Promise<Result> {
  const deadline = performance.now() + WAIT_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if ((error as { code?: unknown } | undefined)?.code !== NOT_NOW || performance.now() > deadline) throw error;
      await sleep(AGAIN_MS);
    }
  }
}
