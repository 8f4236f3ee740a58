import { confirmAbsence, discover, Redactor } from '@maestro/core';
import { type SpacesEmulator, startSpacesEmulator } from '@maestro/emulators';
import { lastValueFrom } from 'rxjs';
import { holding } from './example-account.js';
import { bare } from './example-buckets.js';
import { discoverSpaces, openSpaces } from './open-spaces.js';

const bucketsNamed = (count: number) => Array.from({ length: count }, (_, index) => bare(`bucket-${1_000 + index}`));
const names = (resources: readonly { readonly name: string }[]) => resources.map(({ name }) => name).sort();

/** A page in the format of the S3 API reference. */
const listBody = (bucketNames: readonly string[], token?: string) => {
  const rows = bucketNames.map((name) => `<Bucket><Name>${name}</Name></Bucket>`).join('');
  const next = token ? `<ContinuationToken>${token}</ContinuationToken>` : '';
  return `<?xml version="1.0"?><ListAllMyBucketsResult><Buckets>${rows}</Buckets>${next}</ListAllMyBucketsResult>`;
};

describe('the listing of a region', () => {
  let emulator: SpacesEmulator;
  const start = async (...options: Parameters<typeof holding>) => {
    emulator = await startSpacesEmulator(holding(...options));
    return emulator;
  };
  afterEach(() => emulator.close());

  it('is complete without buckets', async () => {
    await start([]);

    const { report, part } = await discoverSpaces(emulator);

    expect(part('nyc3')).toMatchObject({ complete: true, resources: 0, expected: 0 });
    expect(report.state).toBe('success');
  });

  it('emits small pages from one response', async () => {
    await start(bucketsNamed(45));

    const { pages, resources, report } = await discoverSpaces(emulator);

    expect(pages.map((page) => page.resources.length)).toEqual([20, 20, 5, 0]);
    expect(names(resources)).toEqual(names(bucketsNamed(45)));
    expect(report).toMatchObject({ complete: true, expected: 45 });
    expect(emulator.requests.filter(({ operation }) => operation === 'ListBuckets')).toHaveLength(1);
  });

  it('continues as long as there is a continuation token', async () => {
    await start(bucketsNamed(5), { pageBuckets: true });
    const body = listBody(['bucket-1000', 'bucket-1001'], 'bucket-1001');
    emulator.faults.add({ operation: 'ListBuckets', times: 1, answer: { kind: 'body', status: 200, body } });

    const { resources, report } = await discoverSpaces(emulator);

    expect(names(resources)).toEqual(names(bucketsNamed(5)));
    expect(report).toMatchObject({ complete: true, expected: 5 });
    const asked = emulator.requests.filter(({ operation }) => operation === 'ListBuckets');
    expect(asked.map(({ query }) => query['continuation-token'])).toEqual([undefined, 'bucket-1001']);
  });

  it('counts a bucket in two responses once', async () => {
    await start(bucketsNamed(3));
    const body = listBody(['bucket-1000', 'bucket-1001'], 'more');
    emulator.faults.add({ operation: 'ListBuckets', times: 1, answer: { kind: 'body', status: 200, body } });

    const { resources, report } = await discoverSpaces(emulator);

    expect(names(resources)).toEqual(['bucket-1000', 'bucket-1001', 'bucket-1002']);
    expect(report).toMatchObject({ complete: true, expected: 3, resources: 3 });
  });

  it('fails if the tokens form a loop', async () => {
    await start(bucketsNamed(1));
    const body = listBody(['bucket-1000'], 'again');
    emulator.faults.add({ operation: 'ListBuckets', answer: { kind: 'body', status: 200, body } });

    const { part } = await discoverSpaces(emulator);

    expect(part('nyc3')).toMatchObject({ complete: false, error: { kind: 'invalid-response' } });
  });

  it('reports a bucket without a name as unreadable', async () => {
    await start(bucketsNamed(2));
    const body = listBody(['bucket-1000', '']);
    emulator.faults.add({ operation: 'ListBuckets', answer: { kind: 'body', status: 200, body } });

    const { resources, part } = await discoverSpaces(emulator);

    expect(names(resources)).toEqual(['bucket-1000']);
    expect(part('nyc3')).toMatchObject({ complete: false, unreadable: [{ position: 2 }] });
  });

  it('omits a bucket that was removed after it was listed, and is complete', async () => {
    await start(bucketsNamed(3));
    emulator.faults.add({ bucket: 'bucket-1001', answer: { kind: 'error', code: 'NoSuchBucket' } });

    const { resources, part } = await discoverSpaces(emulator);

    expect(names(resources)).toEqual(['bucket-1000', 'bucket-1002']);
    expect(part('nyc3')).toMatchObject({ complete: true, expected: 2, readings: 1 });
  });

  it('sends no more concurrent requests than the manifest allows', async () => {
    // Slow responses, so that even a busy machine sends all allowed requests before the first response.
    await start([...bucketsNamed(12), ...bucketsNamed(12).map((bucket) => ({ ...bucket, region: 'ams3' }))], {
      latencyMs: 150,
    });

    await discoverSpaces(emulator, { regions: ['nyc3', 'ams3'] });

    expect(emulator.mostInFlight).toBe(16);
  });

  it('stops every request when unsubscribed', async () => {
    await start(bucketsNamed(40), { latencyMs: 20 });
    const connection = await openSpaces(emulator);
    let sent = 0;
    connection.requests.subscribe(({ type }) => (sent += type === 'sent' ? 1 : 0));
    const stoppedAt = await new Promise<number>((resolve) => {
      const run = discover(connection).subscribe((event) => {
        if (event.type !== 'page') return;
        run.unsubscribe();
        resolve(sent);
      });
    });

    await new Promise((resolve) => setTimeout(resolve, 150));

    expect(sent).toBe(stoppedAt);
    expect(sent).toBeLessThan(200);
    expect(emulator.requests.length).toBeLessThanOrEqual(sent);
    await connection.close();
  });

  it('ends as cancelled, not as unknown fields, when the run is aborted', async () => {
    await start(bucketsNamed(40), { latencyMs: 10 });
    const stop = new AbortController();
    const connection = await openSpaces(emulator, { signal: stop.signal });
    connection.requests.subscribe((event) => {
      if (event.type === 'answered' && event.endpoint.startsWith('GetBucketAcl')) stop.abort();
    });

    const last = await lastValueFrom(discover(connection));

    expect(last).toMatchObject({ type: 'task-ended', report: { complete: false, state: 'warning', resources: 0 } });
    await connection.close();
  });

  describe('is checked twice', () => {
    const second = async (uids: readonly string[]) => {
      const connection = await openSpaces(emulator);
      const [collector] = connection.collectors;
      const [part] = collector?.parts() ?? [];
      if (!collector || !part) throw new Error('There is no collector.');
      const verdict = await lastValueFrom(confirmAbsence({ collector, part, redactor: new Redactor([]) }, uids));
      await connection.close();
      return verdict;
    };

    it('distinguishes removed from unreadable buckets', async () => {
      await start([bare('theirs', { owner: 'somebody-else' })]);

      const verdict = await second(['nyc3/gone', 'nyc3/theirs']);

      expect(verdict).toMatchObject({ gone: ['nyc3/gone'], present: [], undecided: ['nyc3/theirs'] });
    });

    it('marks nothing as gone if an existing bucket was missing from the listing', async () => {
      await start([bare('here'), bare('theirs', { owner: 'somebody-else' })]);

      const verdict = await second(['nyc3/here', 'nyc3/gone', 'nyc3/theirs']);

      expect(verdict).toEqual({
        contradicted: true,
        certain: ['nyc3/gone'],
        gone: [],
        present: ['nyc3/here'],
        undecided: ['nyc3/gone', 'nyc3/theirs'],
      });
    });

    it('ignores a 404 that is not from the provider', async () => {
      await start([bare('here')]);
      emulator.faults.add({ operation: 'GetBucketLocation', answer: { kind: 'html', status: 404 } });

      const verdict = await second(['nyc3/here']);

      expect(verdict.undecided).toEqual(['nyc3/here']);
    });
  });
});
