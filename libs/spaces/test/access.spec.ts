import { type SpacesEmulator, type SpacesKey, startSpacesEmulator } from '@maestro/emulators';
import { lastValueFrom, toArray } from 'rxjs';
import { account, holding, KEY } from './example-account.js';
import { bare } from './example-buckets.js';
import { discoverSpaces, openSpaces } from './open-spaces.js';

const MINUTE_MS = 60_000;
const limited: SpacesKey = { accessKeyId: 'DO00LIMITED', secretAccessKey: 'limited-secret', buckets: ['mine'] };
const listing: SpacesKey = { ...limited, accessKeyId: 'DO00LISTING', listBuckets: 'all' };

describe('access', () => {
  let emulator: SpacesEmulator;
  const start = async (more: Parameters<typeof holding>[1] = {}) => {
    const accounts = [account(limited, listing)];
    emulator = await startSpacesEmulator(holding([bare('mine'), bare('theirs')], { accounts, ...more }));
  };
  afterEach(() => emulator.close());

  const as = ({ accessKeyId, secretAccessKey }: Pick<SpacesKey, 'accessKeyId' | 'secretAccessKey'>) => ({
    endpoint: emulator.endpoint,
    accessKeyId,
    secretAccessKey,
  });
  const verified = async (key: SpacesKey) => {
    const connection = await openSpaces(as(key));
    const checks = await lastValueFrom(connection.verify().pipe(toArray()));
    await connection.close();
    return checks;
  };

  it('is granted to a key that lists buckets', async () => {
    await start();

    const checks = await verified(KEY);

    expect(checks).toMatchObject([{ state: 'granted', message: 'list_buckets is granted.' }]);
    expect(emulator.requests).toHaveLength(1);
  });

  it('of a limited key that may not list is missing, and names what to grant', async () => {
    await start();

    const checks = await verified(limited);

    expect(checks).toMatchObject([{ state: 'missing', scopes: ['Full Access'] }]);
    expect(checks[0]?.message).toContain('create one with Full Access');
  });

  it('of a limited key that may not list skips the task and marks nothing as read', async () => {
    await start();

    const { report, part, resources } = await discoverSpaces(as(limited), { regions: ['nyc3', 'ams3'] });

    expect(resources).toEqual([]);
    expect(part('nyc3')).toMatchObject({ complete: false, error: { kind: 'permission', status: 403 } });
    expect(report).toMatchObject({ state: 'warning', complete: false });
    expect(report.message).toContain('storage-object-list needs list_buckets');
    expect(report.message).toContain('limited to some buckets');
  });

  it('of a limited key that may list knows every bucket, but no settings of the others', async () => {
    await start();

    const { resources, part } = await discoverSpaces(as(listing));

    const [mine, theirs] = [...resources].sort((a, b) => a.name.localeCompare(b.name));
    expect(mine?.unknown).toBeUndefined();
    expect(theirs?.attributes).toEqual({ hostName: 'theirs.nyc3.digitaloceanspaces.com' });
    expect(theirs?.unknown?.map(({ field }) => field).sort()).toEqual([
      'corsRules',
      'lifecycleRules',
      'listable',
      'public',
      'tags',
      'versioning',
    ]);
    expect(part('nyc3')).toMatchObject({ complete: true, resources: 2 });
  });

  it.each([
    ['a wrong secret', { ...KEY, secretAccessKey: 'not-the-secret' }, 'secret key does not belong to this access key'],
    ['an unknown key', { ...KEY, accessKeyId: 'DO00NOSUCHKEY' }, 'does not know this access key'],
  ])('of %s is refused with a specific message', async (_, key, words) => {
    await start();

    const { report, part } = await discoverSpaces(as(key));

    expect(part('nyc3').error).toMatchObject({ kind: 'authentication', status: 403 });
    expect(part('nyc3').error?.requestId).toMatch(/^tx/);
    expect(report.state).toBe('danger');
    expect(report.message).toContain(words);
  });

  it('of a suspended account is refused with a specific message', async () => {
    await start({ accounts: [{ ...account(), suspended: true }] });

    const { report, part } = await discoverSpaces(emulator);

    expect(part('nyc3').error?.kind).toBe('authentication');
    expect(report.message).toContain('account of this key is suspended');
  });

  it('with a wrong clock is refused with a specific message', async () => {
    await start({ now: () => Date.now() + 20 * MINUTE_MS });

    const { report, part } = await discoverSpaces(emulator);

    expect(part('nyc3').error?.kind).toBe('configuration');
    expect(report.message).toContain('clock differs too much');
  });

  it('that is refused in one region stops the others', async () => {
    await start();
    emulator.faults.add({ region: 'nyc3', answer: { kind: 'error', code: 'InvalidAccessKeyId' } });
    emulator.faults.add({ region: 'ams3', operation: 'ListBuckets', answer: { kind: 'delay', ms: 300 } });

    const { report, resources } = await discoverSpaces(emulator, { regions: ['nyc3', 'ams3'] });

    expect(resources).toEqual([]);
    expect(report).toMatchObject({ state: 'danger', complete: false });
  });
});
