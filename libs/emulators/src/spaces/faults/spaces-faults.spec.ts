import { GetBucketCorsCommand, GetBucketVersioningCommand, ListBucketsCommand } from '@aws-sdk/client-s3';
import type { SpacesBucket } from '../bucket/spaces-bucket.types.js';
import { emulatorClient } from '../conformance/conformance-client.js';
import { startSpacesEmulator } from '../spaces-emulator.js';
import type { SpacesEmulator } from '../spaces-emulator.types.js';
import type { SpacesFault } from './spaces-fault.types.js';

const bucket = (name: string, region: string): SpacesBucket => ({
  name,
  region,
  owner: 'demo',
  createdAt: '2026-01-02T03:04:05Z',
  acl: 'private',
});

describe('faults', () => {
  let emulator: SpacesEmulator;
  beforeEach(async () => {
    emulator = await startSpacesEmulator({ buckets: [bucket('one', 'nyc3'), bucket('two', 'nyc3')] });
  });
  afterEach(() => emulator.close());

  /** The result of one call: `ok`, or the name of the error. */
  const versioningOf = async (name: string, region = 'nyc3'): Promise<string> => {
    const client = await emulatorClient(emulator, region);
    return client
      .send(new GetBucketVersioningCommand({ Bucket: name }))
      .then(() => 'ok')
      .catch((reason: Error) => reason.name)
      .finally(() => client.destroy());
  };

  const slowDown: SpacesFault['answer'] = { kind: 'error', code: 'SlowDown' };

  it('apply only to the calls that they name', async () => {
    emulator.faults.add({ bucket: 'one', operation: 'GetBucketVersioning', region: 'nyc3', answer: slowDown });
    const client = await emulatorClient(emulator);

    const outcomes = [await versioningOf('one'), await versioningOf('two'), await versioningOf('one', 'ams3')];
    const cors = client.send(new GetBucketCorsCommand({ Bucket: 'one' }));

    expect(outcomes).toEqual(['SlowDown', 'ok', 'NoSuchBucket']);
    await expect(cors).rejects.toMatchObject({ name: 'NoSuchCORSConfiguration' });
  });

  it('apply only to the key that they name', async () => {
    emulator.faults.add({ accessKeyId: 'SOMEONE', answer: slowDown });
    const spared = await versioningOf('one');

    emulator.faults.add({ accessKeyId: emulator.accessKeyId, answer: slowDown });

    expect([spared, await versioningOf('one')]).toEqual(['ok', 'SlowDown']);
  });

  it('apply a given number of times, after a number of calls', async () => {
    emulator.faults.add({ bucket: 'one', times: 2, skip: 1, answer: slowDown });

    const outcomes = [];
    for (let call = 0; call < 4; call += 1) {
      outcomes.push(await versioningOf('one'));
    }

    expect(outcomes).toEqual(['ok', 'SlowDown', 'SlowDown', 'ok']);
  });

  it('can be removed', async () => {
    const remove = emulator.faults.add({ bucket: 'one', answer: slowDown });
    emulator.faults.add({ bucket: 'two', answer: slowDown });

    remove();
    const afterOne = [await versioningOf('one'), await versioningOf('two')];
    emulator.faults.clear();

    expect(afterOne).toEqual(['ok', 'SlowDown']);
    expect(await versioningOf('two')).toBe('ok');
  });

  it.each([
    ['SlowDown', undefined, 503],
    ['AccessDenied', undefined, 403],
    ['ServiceUnavailable', 503, 503],
    ['Whatever', undefined, 500],
  ])('answer %s', async (code, status, expected) => {
    emulator.faults.add({ answer: { kind: 'error', code, status, headers: { 'retry-after': '7' } } });

    const response = await fetch(`${emulator.endpointOf('nyc3')}/one?cors`);

    expect(response.status).toBe(expected);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.text()).toContain(`<Code>${code}</Code><Message></Message><BucketName>one</BucketName>`);
  });

  it('respond with a page of HTML', async () => {
    emulator.faults.add({ answer: { kind: 'html', status: 502 } });

    const response = await fetch(emulator.endpointOf('nyc3'));

    expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html']);
    expect(await response.text()).toContain('<html>');
  });

  it('respond with any body', async () => {
    emulator.faults.add({ answer: { kind: 'body', status: 200, body: '<Half', headers: { 'x-own': '1' } } });

    const response = await fetch(emulator.endpointOf('nyc3'));

    expect([response.status, response.headers.get('x-own'), await response.text()]).toEqual([200, '1', '<Half']);
  });

  it.each([undefined, 301])('redirect with status %s', async (status) => {
    emulator.faults.add({ answer: { kind: 'redirect', location: 'http://127.0.0.1:1/', status } });

    const response = await fetch(emulator.endpointOf('nyc3'), { redirect: 'manual' });

    expect([response.status, response.headers.get('location')]).toEqual([status ?? 307, 'http://127.0.0.1:1/']);
  });

  it('break the connection before or during the response', async () => {
    const client = await emulatorClient(emulator);
    const list = () => client.send(new ListBucketsCommand({}));

    emulator.faults.add({ times: 1, answer: { kind: 'reset' } });
    await expect(list()).rejects.toMatchObject({ message: expect.stringContaining('socket hang up') });
    emulator.faults.add({ times: 1, answer: { kind: 'cut' } });
    await expect(list()).rejects.toThrow();

    await expect(list()).resolves.toMatchObject({ Owner: { ID: 'demo' } });
    client.destroy();
  });

  it('send half of the regular response to truncate it', async () => {
    emulator.faults.add({ answer: { kind: 'cut' } });

    const response = await fetch(emulator.endpointOf('nyc3'));

    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(100);
    await expect(response.text()).rejects.toThrow();
  });

  it('delay the regular response', async () => {
    emulator.faults.add({ answer: { kind: 'delay', ms: 80 } });
    const startedAt = performance.now();

    const response = await fetch(emulator.endpointOf('nyc3'));

    expect(response.status).toBe(200);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(78);
  });

  it('hang until the client gives up', async () => {
    emulator.faults.add({ answer: { kind: 'hang' } });

    const response = fetch(emulator.endpointOf('nyc3'), { signal: AbortSignal.timeout(100) });

    await expect(response).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
