import { inspect } from 'node:util';
import fc from 'fast-check';
import { lastValueFrom, type Observable, of, throwError, toArray } from 'rxjs';
import { FakeCollector } from '../../test/fake-collector.js';
import { FakeCredentials, fakePlugin } from '../../test/fake-plugin.js';
import { resourceOf, typeOf } from '../../test/resources.js';
import { VirtualTime } from '../../test/virtual-time.js';
import { openConnection } from '../connection/open-connection.js';
import type { CollectedPage } from '../contract/listing.types.js';
import { parseCredentials } from '../credentials/parse-credentials.js';
import { ProviderError } from '../errors/provider-error.js';
import type { ProviderFailure } from '../failures/provider-failure.types.js';
import { LimiterRegistry } from '../limits/limiter-registry.js';
import { Redactor } from '../redaction/redactor.js';
import type { RequestExecutor } from '../requests/request-executor.js';
import { discover } from './discover.js';

const SECRET = 'p/ss+"word"&1';

/** A request of a plugin that fails. */
const request = (
  requests: RequestExecutor,
  thrown: unknown,
  failure: ProviderFailure = {},
): Observable<CollectedPage> =>
  requests.execute({
    task: 'server-list',
    endpoint: 'GET /servers',
    path: '/servers',
    send: () => Promise.reject(thrown),
    failure: () => failure,
  });

const ownError = (message: string, cause?: unknown): ProviderError =>
  new ProviderError({ kind: 'unavailable', retryable: true, message, cause, requestId: message, status: 503 });

const page = (more: Partial<CollectedPage>): Observable<CollectedPage> =>
  of({ resources: [], unreadable: [], ...more });

/** Every way in which a careless plugin can leak its credential. */
const leaks = fc.constantFrom<(said: string, requests: RequestExecutor) => Observable<CollectedPage>>(
  (said) => throwError(() => said),
  (said) => throwError(() => new TypeError(said)),
  (said) => throwError(() => ownError(said)),
  (said) => throwError(() => ownError('It failed.', new Error(said))),
  (said) => throwError(() => ownError('It failed.', { config: { headers: { authorization: said } } })),
  (said) => {
    throw new RangeError(said);
  },
  (said) => page({ unreadable: [{ position: 1, reason: said }] }),
  (said) => page({ resources: [{ ...resourceOf(1), unknown: [{ field: 'tags', reason: said }] }] }),
  (said, requests) => request(requests, new Error(said), { message: said, status: 400 }),
  (said, requests) => request(requests, new Error(said), { code: said, requestId: said }),
  (said, requests) => request(requests, ownError(said)),
  (said, requests) => request(requests, ownError('It failed.', new Error(said))),
);

const ways = fc.constantFrom<(text: string) => string>(
  (text) => text,
  encodeURIComponent,
  (text) => JSON.stringify({ text }),
  (text) => `Basic ${Buffer.from(`user:${text}`).toString('base64')}`,
);

/** All output of a sync with such a plugin, and of a check of its permissions. */
async function everythingTold(
  leak: (requests: RequestExecutor) => Observable<CollectedPage>,
  said: string,
): Promise<unknown[]> {
  const clock = new VirtualTime();
  const told: unknown[] = [];
  const log = (data: object, message: string): void => void told.push([data, message]);
  const type = typeOf('server');
  const plugin = fakePlugin(
    (requests) => [
      Object.assign(new FakeCollector(() => leak(requests), type), { probe: () => leak(requests) as never }),
    ],
    { resources: [type] },
  );
  const connection = await openConnection({
    plugin,
    credentials: parseCredentials(FakeCredentials, { token: SECRET, team: 'a' }),
    limiters: new LimiterRegistry(clock),
    logger: { debug: log, info: log, warn: log, error: log },
  });
  connection.requests.subscribe((event) => told.push(event));
  const runs = [discover(connection), connection.verify()].map((run) =>
    lastValueFrom((run as Observable<unknown>).pipe(toArray())).catch((error: unknown) => error),
  );
  await clock.settle();
  told.push(...(await Promise.all(runs)), said.length);
  await connection.close();
  return told;
}

describe('discover, over a plugin that gives away its secret', () => {
  it('appears in no event, report or error', async () => {
    const redactor = new Redactor([SECRET]);

    const property = fc.asyncProperty(leaks, ways, fc.string(), async (leak, write, beside) => {
      const said = `${beside} ${write(SECRET)}`;

      const told = await everythingTold((requests) => leak(said, requests), said);

      expect(redactor.found(inspect(told, { depth: Infinity, showHidden: true }))).toBe(false);
      expect(told.length).toBeGreaterThan(1);
    });

    await fc.assert(property, { numRuns: 100 });
  });
});
