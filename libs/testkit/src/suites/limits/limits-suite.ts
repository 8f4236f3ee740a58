import { type ContractSuite } from '../../contract/contract-suite.types.js';
import { type KindCheck, requestedKinds, turnCasesOf } from '../cases/kind-cases.js';
import { keepsWindows, narrowed, sharesWindows, slowsNobody, waitsSeconds, waitsUntilDate } from './limit-checks.js';
import { limitMatcher, limitScope, type RateLimit, type ResourceType } from '@maestro/core';
import { expectContract } from '../../contract/expect-contract.js';
import { pathOfApi } from '../../provider/path-pattern.js';
import { listRequests } from '../../stage/measure-pages.js';
import { type Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';

/** Milliseconds. */
const WAIT = 30_000;

/** If the rate limit headers of the first page report no remaining requests, the next request waits for the reset. */
async function heedsRateHeaders(stage: Stage, type: ResourceType): Promise<void> {
  const rows = new StageRows(stage, type);
  rows.fill(2);
  const connection = await stage.connect();
  await stage.list(connection, type);
  const [request] = listRequests(stage, type);
  const path = pathOfApi(request?.path ?? '', stage.subject.scenario);
  const limit = statedFor(path, stage.subject.plugin.manifest.limits);
  if (!limit) return;
  await stage.pass(Math.max(...stage.subject.plugin.manifest.limits.map(({ windowMs }) => windowMs)));

  const before = stage.clock.now();
  const reset = Math.ceil((before + WAIT) / 1000);
  let isTold = false;
  stage.provider.pageHeaders = ({ kind, part }) => {
    if (isTold || kind !== type.kind || part !== rows.firstPart) return {};
    isTold = true;
    const { remaining = 'ratelimit-remaining', reset: until = 'ratelimit-reset' } = limit.headers ?? {};
    return { [remaining]: '0', [until]: String(reset) };
  };
  await stage.list(connection, type);
  await stage.list(connection, type);
  const [first, next] = listRequests(stage, type).filter(({ part, at }) => part === rows.firstPart && at >= before);
  const waited = (next?.at ?? before) - (first?.at ?? before);
  const shortest = Math.min(WAIT, limit.refills ? limit.windowMs / limit.requests : WAIT);

  expectContract(waited >= shortest, {
    expected: `the next request ${shortest / 1000} s after a response that reports no remaining requests for the limit "${limit.name}"`,
    received: `${waited / 1000} s`,
    fix: 'declare the provider’s headers in `headers` of the limit; a collector class must pass on the headers of responses',
  });
}

/** The limit that the headers of a response refer to: one for the path of the request, if there is any. */
function statedFor(path: string, limits: readonly RateLimit[]): RateLimit | undefined {
  const counting = limits.filter((limit) => limitMatcher(limit)({ path }));
  const narrow = counting.filter((limit) => limitScope(limit) !== undefined);
  return (narrow.length > 0 ? narrow : counting).find(({ stated }) => stated);
}

const HEADERS: KindCheck = ['waits when the rate limit headers report no remaining requests', heedsRateHeaders];

/** All connections with the same token share the provider's limits, and other tokens are unaffected. */
export const limitsSuite: ContractSuite = {
  name: 'limits',
  cases: (subject) =>
    requestedKinds(subject).flatMap((type) =>
      turnCasesOf(narrowed(subject), type, [
        ['stays within the rate limits of the manifest', keepsWindows],
        ['stays within the rate limits with two connections on one token', sharesWindows],
        ['does not slow down a connection on another token', slowsNobody],
        ['waits for the number of seconds in retry-after', waitsSeconds],
        ['waits until the date in retry-after', waitsUntilDate],
        ...(subject.plugin.manifest.limits.some(({ stated }) => stated) ? [HEADERS] : []),
      ]),
    ),
};
