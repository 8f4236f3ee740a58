import {
  type Connection,
  limitMatcher,
  limitScope,
  type PluginManifest,
  type RateLimit,
  type ResourceType,
} from '@maestro/core';
import { expectContract } from '../../contract/expect-contract.js';
import type { ContractSubject } from '../../contract/contract-suite.types.js';
import { listKind } from '../../stage/list-kind.js';
import { listRequests } from '../../stage/measure-pages.js';
import type { Stage } from '../../stage/stage.js';
import { pathOfApi } from '../../provider/path-pattern.js';
import { StageRows } from '../../stage/stage-rows.js';
import { expectComplete } from '../paging/paging-checks.js';

/** The maximum number of requests per window: enough to verify counting, and few enough to be used up. */
const REQUESTS = 5;

/** Rows on separate pages. */
const ROWS = 13;

/** Milliseconds. */
const WAIT = 30_000;

/** The plugin with fewer requests allowed in the windows of its limits. */
export function narrowed({ plugin, scenario }: ContractSubject): ContractSubject {
  const limits = plugin.manifest.limits.map((limit) => ({ ...limit, requests: Math.min(limit.requests, REQUESTS) }));
  const manifest: PluginManifest = { ...plugin.manifest, limits };
  return { plugin: { ...plugin, manifest }, scenario };
}

/** Fills the lists of an account, with one row per page. */
function prepare(stage: Stage, type: ResourceType, account: 0 | 1 = 0): StageRows {
  stage.provider.pageRows = 1;
  const rows = new StageRows(stage, type, account);
  rows.fill(ROWS);
  return rows;
}

export async function keepsWindows(stage: Stage, type: ResourceType): Promise<void> {
  prepare(stage, type);
  const connection = await stage.connect();
  await listUntil(stage, type, ROWS, () => stage.list(connection, type));
  expectLimitsKept(stage, 0);
}

export async function sharesWindows(stage: Stage, type: ResourceType): Promise<void> {
  prepare(stage, type);
  const [one, other] = [await stage.connect(), await stage.connect()];
  await listUntil(stage, type, 2 * ROWS, () =>
    stage.drive(Promise.all([listKind(one, type), listKind(other, type)]), `two listings of ${type.kind}`),
  );
  expectLimitsKept(stage, 0);
}

/** An unpaged list must be read several times to use up a window. */
async function listUntil(
  { provider }: Stage,
  { kind }: ResourceType,
  requests: number,
  list: () => Promise<unknown>,
): Promise<void> {
  while (provider.requests.length < requests) {
    const before = provider.requests.length;
    await list();
    expectContract(provider.requests.length > before, {
      expected: `each listing of ${kind} to send requests`,
      received: 'a listing without any request',
      fix: 'do not cache listings: every subscription to collect() reads again',
    });
  }
}

export async function slowsNobody(stage: Stage, type: ResourceType): Promise<void> {
  prepare(stage, type, 0);
  prepare(stage, type, 1);
  const one = await stage.connect({ account: 0 });
  const other = await stage.connect({ account: 1 });
  const timed = async (connection: Connection): Promise<number> => {
    const from = stage.clock.now();
    await listKind(connection, type);
    return stage.clock.now() - from;
  };
  const alone = await stage.drive(timed(one), `the listing of ${type.kind}`);
  await stage.pass(Math.max(0, ...stage.subject.plugin.manifest.limits.map(({ windowMs }) => windowMs)));
  const together = await stage.drive(Promise.all([timed(one), timed(other)]), `two listings of ${type.kind}`);

  expectContract(
    together.every((ms) => ms <= alone),
    {
      expected: `two connections on two tokens to take as long as a single one: ${alone / 1000} s`,
      received: together.map((ms) => `${ms / 1000} s`).join(' and '),
      fix: 'share no queue, lock or client between connections; core has one limiter per token',
    },
  );
  for (const account of [0, 1] as const) expectLimitsKept(stage, account);
}

/** A 429 with `retry-after` delays all requests with the token for the given time. */
export const waitsForRetryAfter =
  (retryAfter: (now: number) => string) =>
  async (stage: Stage, type: ResourceType): Promise<void> => {
    const rows = new StageRows(stage, type);
    rows.fill(1);
    const connection = await stage.connect();
    const headers = { 'retry-after': retryAfter(stage.clock.now()) };
    stage.provider.failWith({
      when: ({ kind, part }) => kind === type.kind && part === rows.firstPart,
      times: 1,
      answer: { as: 'error', status: 429, headers },
    });
    const before = stage.clock.now();
    const run = await stage.list(connection, type);
    const [failed, again] = listRequests(stage, type).filter(({ part }) => part === rows.firstPart);
    const waited = (again?.at ?? before) - (failed?.at ?? before);

    expectContract(waited >= WAIT, {
      expected: `the next request ${WAIT / 1000} s after a 429 with retry-after ${headers['retry-after']}`,
      received: `${waited / 1000} s`,
      fix: 'return the headers of an error in `failure`, with lower-case names: core reads retry-after and waits',
    });
    expectComplete(run, rows);
  };

export const waitsSeconds = waitsForRetryAfter(() => String(WAIT / 1000));
export const waitsUntilDate = waitsForRetryAfter((now) => new Date(now + WAIT).toUTCString());

function expectLimitsKept({ provider, subject }: Stage, account: 0 | 1): void {
  const requests = provider.requests.filter((request) => request.account === account);
  for (const limit of subject.plugin.manifest.limits) {
    const isCounted = limitMatcher(limit);
    const scope = limitScope(limit);
    const times = requests
      .filter(({ path, method }) => isCounted({ path: pathOfApi(path, subject.scenario), method }))
      .map(({ at }) => at);
    const most = limit.refills ? mostSpent(times, limit) : mostInWindow(times, limit);
    const when = limit.refills
      ? `refilled by one every ${limit.windowMs / limit.requests / 1000} s`
      : `within any ${limit.windowMs / 1000} s`;
    expectContract(most <= limit.requests, {
      expected: `at most ${limit.requests} requests ${scope === undefined ? '' : `to ${scope} `}${when} (${limit.name})`,
      received: `${most}`,
      fix: 'send every request through REQUESTS, with its actual path and method; declare `path` or `paths` of the limit as in requests',
    });
  }
}

function mostInWindow(times: readonly number[], { windowMs }: RateLimit): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + windowMs).length));
}

/** The maximum number of requests taken from a continuously refilled bucket. */
function mostSpent(times: readonly number[], { requests, windowMs }: RateLimit): number {
  let [spent, before, most] = [0, 0, 0];
  for (const at of times) {
    spent = Math.max(0, spent - ((at - before) * requests) / windowMs) + 1;
    before = at;
    most = Math.max(most, spent);
  }
  // Sums of fractions are inexact.
  return Math.ceil(most - 1e-6);
}
