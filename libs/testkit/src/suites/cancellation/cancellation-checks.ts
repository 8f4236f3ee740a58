import { type Connection, DemandGate, type ResourceType } from '@maestro/core';
import { Subject, takeUntil } from 'rxjs';
import { expectContract, show } from '../../contract/expect-contract.js';
import type { FaultAnswer, ReceivedRequest } from '../../provider/fault.types.js';
import { listKind, listParts } from '../../stage/list-kind.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';
import { TimerWatch } from '../../stage/timer-watch.js';

/** Rows, each on a page of its own: more pages than any plugin has under way at once. */
const ROWS = 60;

/** Times that all is quiet before a listing is said not to come to a moment. */
const MOST_STEPS = 100;

/** Milliseconds in which everything must have stopped. */
const WITHIN = 1_000;

/** What a listing has come to. */
export interface StopScene {
  readonly stage: Stage;
  readonly pages: number;
  /** Types of the events of its requests. */
  readonly events: readonly string[];
}

/** A moment at which a listing is stopped. */
export interface StopMoment {
  readonly name: string;
  /** How requests are answered, to bring the listing there. Default: rightly. */
  readonly answer?: FaultAnswer;
  /** Which requests of the kind. Default: all. */
  readonly when?: (request: ReceivedRequest) => boolean;
  /** In a deep sync, where the kind has any. */
  readonly deep?: boolean;
  /** The run's demand gate is closed from the beginning. */
  readonly gateClosed?: boolean;
  isNow(scene: StopScene): boolean;
}

/** Unsubscribing from collect() at a moment stops everything that the listing does. */
export const stopsAt =
  (moment: StopMoment) =>
  async (stage: Stage, type: ResourceType): Promise<void> => {
    const timers = new TimerWatch();
    const { connection, allowed } = await stopAt(moment, stage, type);
    await expectStopped(stage, allowed);
    await expectClosed(stage, connection, timers);
  };

/** @returns how many requests may come in all: those under way when the listing stops cannot be taken back. */
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
    allowed = provider.requests.length + requestsUnderWay(stage);
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
  // One that ends before the moment comes needs no stopping. Whether it ends rightly is another suite's concern.
  const reached = await comesTo(stage, () => look() || hasEnded);
  expectContract(reached, {
    expected: `a listing that comes to the moment ${name}`,
    received: `it did not: ${show({ pages, events: events.slice(-5) })}`,
    fix: 'send every request through REQUESTS, which tells of what happens',
  });
  return { connection, allowed: allowed ?? provider.requests.length };
}

/** Aborting the signal of a run ends the listing as cancelled, and stops it as unsubscribing does. */
export async function stopsByItsSignal(stage: Stage, type: ResourceType): Promise<void> {
  const { provider } = stage;
  const timers = new TimerWatch();
  const stop = new AbortController();
  const connection = await stage.connect({ signal: stop.signal });
  prepare(stage, type);
  provider.failWith({ when: ({ kind }) => kind === type.kind, answer: { as: 'hang' } });
  const running = listKind(connection, type);
  await stage.holds(() => provider.server.silent > 0, WITHIN);
  const allowed = provider.requests.length + requestsUnderWay(stage);
  stop.abort();
  const run = await stage.drive(running, `the cancelled listing of ${type.kind}`);

  expectContract(!run.report.complete && run.outcomes.every(({ error }) => !error || error.kind === 'cancelled'), {
    expected: 'a listing that ends as cancelled',
    received: show(run.report.message),
    fix: 'let the error of REQUESTS through: it is "cancelled" when the run’s signal aborts',
  });
  await expectStopped(stage, allowed);
  await expectClosed(stage, connection, timers);
}

/** A listing that comes to its own end leaves as little behind as one that is stopped. */
export async function leavesNothing(stage: Stage, type: ResourceType): Promise<void> {
  const timers = new TimerWatch();
  const connection = await stage.connect();
  prepare(stage, type);
  await stage.list(connection, type);
  await expectStopped(stage, stage.provider.requests.length);
  await expectClosed(stage, connection, timers);
}

/** Waits until something holds, and lets time pass where nothing else happens. */
async function comesTo(stage: Stage, holds: () => boolean): Promise<boolean> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
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

/** Sent, and not yet come. */
const requestsUnderWay = ({ inFlight, provider: { server } }: Stage): number =>
  Math.max(0, inFlight - server.silent - server.busy);

/** @param most requests that may have come by then: those under way cannot be taken back. */
async function expectStopped(stage: Stage, most: number): Promise<void> {
  const { provider } = stage;
  const left = await stage.holds(() => stage.inFlight === 0 && provider.server.silent === 0, WITHIN);
  expectContract(left, {
    expected: `no request under way ${WITHIN / 1000} s after the listing ended or was stopped`,
    received: `${stage.inFlight}`,
    fix: 'hand the signal that REQUESTS gives to `send` on to the HTTP client',
  });
  const { next } = stage.clock;
  expectContract(next === undefined, {
    expected: 'no timer of CLOCK left',
    received: `one that fires in ${((next ?? 0) - stage.clock.now()) / 1000} s`,
    fix: 'let unsubscribing reach every Observable beneath: REQUESTS and timer(…, clock) end their timers then',
  });
  await stage.pass(3_600_000);
  expectContract(provider.requests.length <= most, {
    expected: 'no request after the listing ended or was stopped',
    received: `${provider.requests.length - most} more`,
    fix: 'do not go on by yourself: build the listing of Observables, so that unsubscribing reaches every request',
  });
}

async function expectClosed(stage: Stage, connection: Connection, timers: TimerWatch): Promise<void> {
  await connection.close();
  const { server } = stage.provider;
  const closed = await stage.holds(() => server.sockets === 0, WITHIN);
  expectContract(closed, {
    expected: `no socket ${WITHIN / 1000} s after the connection was closed`,
    received: `${server.sockets}`,
    fix: 'end the HTTP agent in onDeactivation, or with @preDestroy: it keeps sockets open',
  });
  const left = await timers.left(WITHIN);
  expectContract(left === 0, {
    expected: `no timer of the plugin ${WITHIN / 1000} s after the connection was closed`,
    received: `${left}`,
    fix: 'clear what setTimeout and setInterval gave, or use CLOCK',
  });
}
