import { type SpacesEmulator, type SpacesFaultAnswer, startSpacesEmulator } from '@maestro/emulators';
import { holding } from './example-account.js';
import { bare } from './example-buckets.js';
import { discoverSpaces } from './open-spaces.js';

const PAGE_OF_HTML = '<html><head></head><body>Sign in to this network</body></html>';

describe('a provider in trouble', () => {
  let emulator: SpacesEmulator;
  beforeEach(async () => {
    emulator = await startSpacesEmulator(holding([bare('one'), bare('two', { region: 'ams3' })]));
  });
  afterEach(() => emulator.close());

  it.each<[string, SpacesFaultAnswer]>([
    ['503 SlowDown', { kind: 'error', code: 'SlowDown' }],
    ['500 InternalError', { kind: 'error', code: 'InternalError' }],
    ['an error page of a proxy', { kind: 'html', status: 502 }],
    ['an HTML page with status 200', { kind: 'html', status: 200 }],
    ['an empty response with status 200', { kind: 'body', status: 200, body: '' }],
    ['half a response', { kind: 'cut' }],
    ['half a response that is sent as complete', { kind: 'body', status: 200, body: '<ListAllMyBucketsResult><Bu' }],
    ['a broken connection', { kind: 'reset' }],
  ])('is requested again after %s', async (_, answer) => {
    emulator.faults.add({ times: 2, answer });

    const { report, resources } = await discoverSpaces(emulator);

    expect(resources).toHaveLength(1);
    expect(resources[0]?.unknown).toBeUndefined();
    expect(report).toMatchObject({ state: 'success', complete: true });
  });

  it.each<[string, SpacesFaultAnswer, string]>([
    ['503 SlowDown', { kind: 'error', code: 'SlowDown' }, 'rate-limit'],
    ['500 InternalError', { kind: 'error', code: 'InternalError' }, 'unavailable'],
    ['an error page of a proxy', { kind: 'html', status: 502 }, 'unavailable'],
    ['an HTML page with status 200', { kind: 'html', status: 200 }, 'invalid-response'],
    ['a sign-in page', { kind: 'body', status: 200, body: PAGE_OF_HTML }, 'invalid-response'],
    ['an empty response', { kind: 'body', status: 200, body: '' }, 'invalid-response'],
    ['half a response', { kind: 'cut' }, 'unavailable'],
    ['a redirect', { kind: 'redirect', location: 'http://127.0.0.1:1/' }, 'configuration'],
  ])('never reports an empty region after %s', async (_, answer, kind) => {
    emulator.faults.add({ operation: 'ListBuckets', region: 'nyc3', answer });

    const { part, resources } = await discoverSpaces(emulator, { regions: ['nyc3', 'ams3'] });

    expect(part('nyc3')).toMatchObject({ complete: false, error: { kind } });
    expect(part('ams3')).toMatchObject({ complete: true, resources: 1 });
    expect(resources.map(({ key }) => key.uid)).toEqual(['ams3/two']);
  });

  it('follows no redirect', async () => {
    const other = await startSpacesEmulator(holding([]));
    emulator.faults.add({ answer: { kind: 'redirect', location: other.endpointOf('nyc3') } });

    const { report } = await discoverSpaces(emulator);

    expect(report.message).toContain('Redirects are not followed');
    expect(other.requests).toEqual([]);
    await other.close();
  });

  it('reports the request id for the provider’s support', async () => {
    emulator.faults.add({ operation: 'ListBuckets', answer: { kind: 'error', code: 'InternalError' } });

    const { part } = await discoverSpaces(emulator);

    expect(part('nyc3').reason).toMatch(/ListBuckets nyc3: .*\(500, InternalError, request tx[0-9a-f-]+/);
  });

  it('that cannot be reached is unavailable', async () => {
    const { endpoint, accessKeyId, secretAccessKey } = emulator;
    await emulator.close();

    const { part } = await discoverSpaces({ endpoint, accessKeyId, secretAccessKey });

    expect(part('nyc3').error).toMatchObject({ kind: 'unavailable' });
    expect(part('nyc3').reason).toContain('could not be reached');
  });
});
