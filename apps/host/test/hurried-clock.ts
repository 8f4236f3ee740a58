import { asyncScheduler, type SchedulerAction, type SchedulerLike, type Subscription } from 'rxjs';

/** Milliseconds. Shorter waits are between attempts, longer ones are limits of requests that need real time. */
const LONG = 30_000;

/** A clock on which waiting between attempts takes no time, for specs with providers that never recover. */
export function hurriedClock(): SchedulerLike {
  let skipped = 0;
  function schedule<State>(
    work: (this: SchedulerAction<State>, state?: State) => void,
    delay = 0,
    state?: State,
  ): Subscription {
    if (delay >= LONG) return asyncScheduler.schedule(work, delay, state);
    skipped += delay;
    return asyncScheduler.schedule(work, 0, state);
  }
  return { now: () => asyncScheduler.now() + skipped, schedule };
}
