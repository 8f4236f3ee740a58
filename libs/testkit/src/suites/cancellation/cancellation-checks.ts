import { type Connection, DemandGate, type ResourceType } from '@maestro/core';
import { Subject, takeUntil } from 'rxjs';
import { expectContract, show } from '../../contract/expect-contract.js';
import type { FaultAnswer, ReceivedRequest } from '../../provider/fault.types.js';
import { listKind, listParts } from '../../stage/list-kind.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';
import { TimerWatch } from '../../stage/timer-watch.js';

/** Rows on separate pages: more pages than any plugin requests concurrently. */
const ROWS = 60;

/** The number of idle periods after which a listing counts as not reaching a situation. */
const MAX_STEPS = 100;

/** Milliseconds within which everything must have stopped. */
const WITHIN = 1_000;

/** The state of a listing. */
export interface StopScene {
  readonly stage: Stage;
  readonly pages: number;
  /** The types of its request events. */
  readonly events: readonly string[];
}

/** A situation in which a listing is stopped. */
export interface StopMoment {
  readonly name: string;
  /** The fault that leads to the situation. Default: none. */
  readonly answer?: FaultAnswer;
  /** The affected requests of the kind. Default: all. */
  readonly when?: (request: ReceivedRequest) => boolean;
  /** In a deep sync, if the kind supports it. */
  readonly deep?: boolean;
  /** Whether the run's demand gate is closed from the start. */
  readonly gateClosed?: boolean;
  isNow(scene: StopScene): boolean;
}

/** Unsubscribing from collect() stops all activity of the listing. */
export const stopsAt =
  (moment: StopMoment) =>
  async (stage: Stage, type: ResourceType): Promise<void> => {
    const timers = new TimerWatch();
    const { connection, allowed } = await stopAt(moment, stage, type);
    await expectStopped(stage, allowed);
    await expectClosed(stage, connection, timers);
  };

/** @returns the maximum number of requests, including those in flight when the listing stops. */
async function stopAt(
  { name, answer, when = () => true, deep = false, gateClosed, isNow }: StopMoment,
  stage: Stage,
  type: ResourceType,
) {
  const { provider } = stage;
  const demand = new DemandGate();
  const connection = await stage.connect({ demand, deep: deep && type.deep !== undefined });
  prepare(stage, type);
  const { collector, parts } = await listParts(stage, connection, type);
  if (answer) provider.failWith({ when: (request) => request.kind === type.kind && when(request), answer });
  if (gateClosed) demand.close();

  const events: string[] = [];
  const stopped = new Subject<void>();
  let pages = 0;
  let hasBegun = false;
  let hasEnded = false;
  let allowed: number | undefined;
  const look = (): boolean => {
    if (!hasBegun || allowed !== undefined || !isNow({ stage, pages, events })) return allowed !== undefined;
    allowed = provider.requests.length + requestsInTransit(stage);
    stopped.next();
    return true;
  };
  connection.requests.subscribe(({ type: event }) => {
    events.push(event);
    look();
  });
  const listing = collector.collect(parts[0] ?? { id: '' }).pipe(takeUntil(stopped));
  const end = (): void => void (hasEnded = true);
  hasBegun = true;
  listing.subscribe({ next: () => void ((pages += 1), look()), error: end, complete: end });
  // A listing may end before the situation occurs. Other suites check whether it ends correctly.
  const reached = await reaches(stage, () => look() || hasEnded);
  expectContract(reached, {
    expected: `a listing that can be stopped ${name}`,
    received: `this situation did not occur: ${show({ pages, events: events.slice(-5) })}`,
    fix: 'send every request through REQUESTS, which reports events',
  });
  return { connection, allowed: allowed ?? provider.requests.length };
}

/** Aborting a run ends the listing as cancelled and stops it like unsubscribing. */
export async function stopsByItsSignal(stage: Stage, type: ResourceType): Promise<void> {
  const { provider } = stage;
  const timers = new TimerWatch();
  const stop = new AbortController();
  const connection = await stage.connect({ signal: stop.signal });
  prepare(stage, type);
  provider.failWith({ when: ({ kind }) => kind === type.kind, answer: { as: 'hang' } });
  const running = listKind(connection, type);
  await stage.holds(() => provider.server.silent > 0, WITHIN);
  const allowed = provider.requests.length + requestsInTransit(stage);
  stop.abort();
  const run = await stage.drive(running, `the cancelled listing of ${type.kind}`);

  expectContract(!run.report.complete && run.outcomes.every(({ error }) => !error || error.kind === 'cancelled'), {
    expected: 'a listing that ends as cancelled',
    received: show(run.report.message),
    fix: 'pass on the error of REQUESTS, which is "cancelled" when the run is aborted',
  });
  await expectStopped(stage, allowed);
  await expectClosed(stage, connection, timers);
}

/** A listing that ends normally leaves no activity behind either. */
export async function leavesNothing(stage: Stage, type: ResourceType): Promise<void> {
  const timers = new TimerWatch();
  const connection = await stage.connect();
  prepare(stage, type);
  await stage.list(connection, type);
  await expectStopped(stage, stage.provider.requests.length);
  await expectClosed(stage, connection, timers);
}

/** Waits for a condition and advances the clock while nothing else happens. */
async function reaches(stage: Stage, holds: () => boolean): Promise<boolean> {
  for (let steps = 0; steps < MAX_STEPS; steps += 1) {
    if (holds()) return true;
    await stage.quiet();
    if (!holds()) stage.moveOn();
  }
  return false;
}

function prepare(stage: Stage, type: ResourceType): void {
  stage.provider.pageRows = 1;
  new StageRows(stage, type).fill(ROWS);
}

/** Requests that were sent and have not arrived yet. */
const requestsInTransit = ({ inFlight, provider: { server } }: Stage): number =>
  Math.max(0, inFlight - server.silent - server.busy);

/** @param most requests that may have arrived, including those in flight when the listing stopped. */
async function expectStopped(stage: Stage, most: number): Promise<void> {
  const { provider } = stage;
  const left = await stage.holds(() => stage.inFlight === 0 && provider.server.silent === 0, WITHIN);
  expectContract(left, {
    expected: `no request in flight ${WITHIN / 1000} s after the listing ended or was stopped`,
    received: `${stage.inFlight}`,
    fix: 'pass the signal that `send` receives from REQUESTS on to the HTTP client',
  });
  const { next } = stage.clock;
  expectContract(next === undefined, {
    expected: 'no remaining timer of CLOCK',
    received: `one that fires in ${((next ?? 0) - stage.clock.now()) / 1000} s`,
    fix: 'make sure that unsubscribing reaches every inner Observable, so that REQUESTS and timer(…, clock) clear their timers',
  });
  await stage.pass(3_600_000);
  expectContract(provider.requests.length <= most, {
    expected: 'no request after the listing ended or was stopped',
    received: `${provider.requests.length - most} more`,
    fix: 'build the listing from Observables, so that unsubscribing reaches every request',
  });
}

async function expectClosed(stage: Stage, connection: Connection, timers: TimerWatch): Promise<void> {
  await connection.close();
  const { server } = stage.provider;
  const closed = await stage.holds(() => server.sockets === 0, WITHIN);
  expectContract(closed, {
    expected: `no open socket ${WITHIN / 1000} s after the connection was closed`,
    received: `${server.sockets}`,
    fix: 'destroy the HTTP agent in onDeactivation or with @preDestroy, because it keeps sockets open',
  });
  const left = await timers.left(WITHIN);
  expectContract(left === 0, {
    expected: `no timer of the plugin ${WITHIN / 1000} s after the connection was closed`,
    received: `${left}`,
    fix: 'clear timers of setTimeout and setInterval, or use CLOCK',
  });
}
