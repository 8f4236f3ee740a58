import { GetBucketLocationCommand, ListBucketsCommand } from '@aws-sdk/client-s3';
import { createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { SpacesBucket } from './bucket/spaces-bucket.types.js';
import { emulatorClient } from './conformance/conformance-client.js';
import { startSpacesEmulator } from './spaces-emulator.js';
import type { SpacesEmulator, SpacesEmulatorOptions } from './spaces-emulator.types.js';

const bucket = (name: string, region = 'nyc3'): SpacesBucket => ({
  name,
  region,
  owner: 'demo',
  createdAt: '2026-01-02T03:04:05.000Z',
  acl: 'private',
});

const THREE = [bucket('one'), bucket('two', 'ams3'), bucket('three')];

const connects = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ host, port }, () => socket.end(() => resolve(true)));
    socket.once('error', () => resolve(false));
  });

const otherAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flat()
    .flatMap((address) => (address?.family === 'IPv4' && !address.internal ? [address.address] : []));

describe('startSpacesEmulator', () => {
  let emulator: SpacesEmulator;
  const start = async (options: SpacesEmulatorOptions = {}) => (emulator = await startSpacesEmulator(options));
  afterEach(() => emulator.close());

  const listNames = async (region: string): Promise<(string | undefined)[]> => {
    const client = await emulatorClient(emulator, region);
    const { Buckets = [] } = await client.send(new ListBucketsCommand({}));
    client.destroy();
    return Buckets.map(({ Name }) => Name);
  };

  it("lists the buckets of the endpoint's region", async () => {
    await start({ buckets: THREE });

    const names = [await listNames('nyc3'), await listNames('ams3'), await listNames('fra1')];

    expect(names).toEqual([['one', 'three'], ['two'], []]);
  });

  it('lists 1,200 buckets in one response', async () => {
    await start({ buckets: Array.from({ length: 1_200 }, (_, index) => bucket(`bucket-${index}`)) });

    const names = await listNames('nyc3');

    expect(new Set(names).size).toBe(1_200);
    expect(emulator.requests).toHaveLength(1);
  });

  it('pages the list of buckets if configured', async () => {
    await start({ buckets: ['a', 'b', 'c'].map((name) => bucket(name)), pageBuckets: true });
    const client = await emulatorClient(emulator);

    const first = await client.send(new ListBucketsCommand({ MaxBuckets: 2 }));
    const second = await client.send(
      new ListBucketsCommand({ MaxBuckets: 2, ContinuationToken: first.ContinuationToken }),
    );

    expect(first.Buckets?.map(({ Name }) => Name)).toEqual(['a', 'b']);
    expect(first.ContinuationToken).toBe('b');
    expect(second.Buckets?.map(({ Name }) => Name)).toEqual(['c']);
    expect(second.ContinuationToken).toBeUndefined();
  });

  it('reflects buckets that are added or removed while it runs', async () => {
    await start({ buckets: [bucket('old')] });

    emulator.buckets.put(bucket('new'));
    emulator.buckets.remove('nyc3', 'old');

    expect(await listNames('nyc3')).toEqual(['new']);
  });

  it('does not find a bucket of another region', async () => {
    await start({ buckets: THREE });
    const client = await emulatorClient(emulator, 'fra1');

    const location = client.send(new GetBucketLocationCommand({ Bucket: 'one' }));

    await expect(location).rejects.toMatchObject({ name: 'NoSuchBucket', $metadata: { httpStatusCode: 404 } });
  });

  it('rejects an unknown region by name', async () => {
    await start({ buckets: THREE, regions: ['nyc3'] });
    const client = await emulatorClient(emulator, 'lon1');

    const list = client.send(new ListBucketsCommand({}));

    await expect(list).rejects.toMatchObject({ name: 'NoSuchRegion', $metadata: { httpStatusCode: 404 } });
  });

  it.each([
    ['PUT', 405, 'MethodNotAllowed'],
    ['DELETE', 405, 'MethodNotAllowed'],
    ['POST', 405, 'MethodNotAllowed'],
  ])('is read-only: %s results in %i', async (method, status, code) => {
    await start({ buckets: THREE });

    const response = await fetch(`${emulator.endpointOf('nyc3')}/one`, { method });

    expect(response.status).toBe(status);
    expect(await response.text()).toContain(`<Code>${code}</Code>`);
  });

  it('writes errors like the gateway: with ids and without a message', async () => {
    await start({ buckets: THREE });

    const response = await fetch(`${emulator.endpointOf('nyc3')}/nowhere?cors`);

    const id = response.headers.get('x-amz-request-id') ?? '';
    expect(id).toMatch(/^tx[0-9a-f]{21}-[0-9a-f]{10}-1022-nyc3-a$/);
    expect(await response.text()).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Error><Code>NoSuchBucket</Code><Message></Message>' +
        `<BucketName>nowhere</BucketName><RequestId>${id}</RequestId><HostId>1022-nyc3-a-nyc3</HostId></Error>`,
    );
  });

  it.each(['/nyc3/one?logging', '/nyc3/one?list-type=2&delimiter=/', '/nyc3/one?notification'])(
    'rejects a call that it does not support: %s',
    async (path) => {
      await start({ buckets: THREE });

      const response = await fetch(emulator.endpoint.replace('/{region}', path));

      expect(response.status).toBe(501);
    },
  );

  it('survives an address that cannot be decoded', async () => {
    await start({ buckets: THREE });

    const response = await fetch(`${emulator.endpointOf('nyc3')}/%E0%A4%A?location`);

    expect(response.status).toBe(404);
  });

  it('logs requests in order', async () => {
    await start({ buckets: THREE, now: () => Date.now() });
    const client = await emulatorClient(emulator);

    await client.send(new ListBucketsCommand({}));
    await client.send(new GetBucketLocationCommand({ Bucket: 'one' }));

    expect(emulator.requests).toMatchObject([
      { method: 'GET', region: 'nyc3', operation: 'ListBuckets', accessKeyId: emulator.accessKeyId },
      { method: 'GET', region: 'nyc3', operation: 'GetBucketLocation', bucket: 'one' },
    ]);
  });

  it('counts the requests in flight', async () => {
    await start({ buckets: THREE });
    emulator.faults.add({ answer: { kind: 'hang' }, times: 3 });
    const stop = new AbortController();

    const hanging = [1, 2, 3].map(() => fetch(emulator.endpointOf('nyc3'), { signal: stop.signal }));
    while (emulator.requests.length < hanging.length) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    stop.abort();
    await Promise.allSettled(hanging);

    expect(emulator.mostInFlight).toBe(3);
  });

  it('responds no earlier than its latency', async () => {
    await start({ buckets: THREE, latencyMs: 60 });
    const startedAt = performance.now();

    await fetch(emulator.endpointOf('nyc3'));

    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(58);
  });

  it('listens on the loopback address only', async () => {
    await start({ buckets: THREE });
    const { port, hostname } = new URL(emulator.endpointOf('nyc3'));

    const reached = await Promise.all(otherAddresses().map((address) => connects(address, Number(port))));

    expect(hostname).toBe('127.0.0.1');
    expect(await connects(hostname, Number(port))).toBe(true);
    expect(reached).not.toContain(true);
  });

  it('ends waiting requests when it is closed, and can be closed twice', async () => {
    await start({ buckets: THREE });
    emulator.faults.add({ answer: { kind: 'hang' } });
    const hanging = fetch(emulator.endpointOf('nyc3')).catch((reason: Error) => reason.name);
    while (emulator.requests.length === 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }

    await emulator.close();
    await emulator.close();

    expect(await hanging).toBe('TypeError');
  });
});
