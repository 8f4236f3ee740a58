import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { count, filter, lastValueFrom } from 'rxjs';
import { z } from 'zod';
import { FakeCredentials, fakePlugin } from '../../../test/fake-plugin.js';
import { volume } from '../../catalogue/entities/storage/volume.entity.js';
import { openConnection } from '../../connection/open-connection.js';
import { parseCredentials } from '../../credentials/parse-credentials.js';
import { discover } from '../../discovery/discover.js';
import { defineKind } from '../../kinds/define-kind.js';
import { kindsManifest } from '../../kinds/kinds-manifest.js';
import { LimiterRegistry } from '../../limits/limiter-registry.js';
import { restModule } from '../rest-module.js';

const MB = 1024 * 1024;

/** The maximum size of all responses that are read at once. */
const LIMIT_MB = 8;

/** Eight of the small pages fit into the limit, but only one of the large ones. */
const SMALL_MB = 0.875;
const TIMES = 8;

const PAGES = 9;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Used bytes of the heap. */
function liveHeap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** A list whose pages end together, once the maximum number of concurrent pages is in flight. */
async function startProvider(pageMb: number): Promise<{ readonly url: string; close(): void }> {
  const text = Buffer.alloc(pageMb * MB, 'x');
  const begun = new Set<ServerResponse>();
  const server = createServer(({ url = '' }, response) => {
    response.write(`{"total":${PAGES},"rows":[{"id":${new URLSearchParams(url.split('?')[1]).get('page')},"text":"`);
    response.write(text, () => {
      begun.add(response);
      lastPiece.refresh();
    });
  });
  const lastPiece = setTimeout(() => {
    for (const response of begun) response.end('"}]}');
    begun.clear();
  }, 100);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      clearTimeout(lastPiece);
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('the heap of a listing', () => {
  const limit = process.env['MAESTRO_MAX_ANSWER_MB'];

  beforeAll(() => {
    process.env['MAESTRO_MAX_ANSWER_MB'] ??= String(LIMIT_MB);
  });

  afterAll(() => {
    if (limit === undefined) delete process.env['MAESTRO_MAX_ANSWER_MB'];
  });

  /** The maximum heap growth while reading a list whose pages have one row of this many megabytes. */
  async function mostGrowth(pageMb: number): Promise<number> {
    let [before, most] = [Infinity, 0];
    const kind = defineKind(volume, {
      ...{ kind: 'fake.large', task: 'large', access: 'large', scopes: [] },
      list: { path: '/large', items: 'rows' },
      row: z.object({ id: z.int() }),
      map: ({ id }) => {
        most = Math.max(most, liveHeap() - before);
        return { uid: id, name: `${id}`, active: true, attributes: { sizeGb: 1, serverIds: [] } };
      },
    });
    const provider = await startProvider(pageMb);
    const connection = await openConnection({
      plugin: {
        ...fakePlugin(() => [], { ...kindsManifest([kind]), concurrency: 2 * TIMES }),
        module: restModule(
          {
            authorize: () => ({}),
            pages: { parameter: 'page', size: { parameter: 'limit', max: 1, min: 1 }, next: '/next', total: '/total' },
            errors: { code: '/code', message: '/message', notFound: 'not_found' },
          },
          [kind],
        ),
      },
      credentials: parseCredentials(FakeCredentials, { token: 't'.repeat(20), team: 'a-team' }),
      endpoints: { api: provider.url },
      limiters: new LimiterRegistry(),
    });
    try {
      before = liveHeap();
      // Pages that were read are not retained.
      const pages = discover(connection).pipe(filter(({ type }) => type === 'page'));
      expect(await lastValueFrom(pages.pipe(count()))).toBe(PAGES);
    } finally {
      await connection.close();
      provider.close();
    }
    return most;
  }

  it('does not grow with the size of its rows', async () => {
    const small = await mostGrowth(SMALL_MB);
    const large = await mostGrowth(SMALL_MB * TIMES);

    // Eight large pages at once would take eight times as much; one page plus the limit takes less than three times as
    // much.
    expect(large / small).toBeLessThan(TIMES / 2);
  });
});
