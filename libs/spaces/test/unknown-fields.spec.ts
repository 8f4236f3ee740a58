import { type SpacesEmulator, type SpacesOperation, startSpacesEmulator } from '@maestro/emulators';
import { holding } from './example-account.js';
import { bare, full } from './example-buckets.js';
import { discoverSpaces } from './open-spaces.js';

describe('a setting that cannot be read', () => {
  let emulator: SpacesEmulator;
  beforeEach(async () => {
    emulator = await startSpacesEmulator(holding([{ ...full, acl: 'private' }, bare('other')]));
  });
  afterEach(() => emulator.close());

  const failing = async (operation: SpacesOperation, code: string) => {
    emulator.faults.add({ bucket: 'assets', operation, answer: { kind: 'error', code } });
    const { resources, report, part } = await discoverSpaces(emulator);
    const [bucket, other] = [...resources].sort((a, b) => a.name.localeCompare(b.name));
    return { bucket, other, report, outcome: part('nyc3') };
  };

  it.each([
    ['GetBucketVersioning', ['versioning']],
    ['GetBucketCors', ['corsRules']],
    ['GetBucketLifecycleConfiguration', ['lifecycleRules']],
    ['GetBucketAcl', ['public', 'listable']],
    ['GetBucketPolicy', ['public', 'listable']],
  ] as const)('is unknown, and the others are known: %s', async (operation, fields) => {
    const { bucket, other, report, outcome } = await failing(operation, 'AccessDenied');

    expect(Object.keys(bucket?.attributes ?? {}).filter((name) => fields.some((field) => field === name))).toEqual([]);
    expect(Object.keys(bucket?.attributes ?? {})).toHaveLength(6 - fields.length);
    const reason = expect.stringContaining(`${operation} nyc3/assets`);
    expect(bucket?.unknown).toEqual(fields.map((field) => ({ field, reason })));
    expect(bucket?.unknown?.[0]?.reason).toContain('AccessDenied');
    expect(other?.unknown).toBeUndefined();
    expect(outcome.complete).toBe(true);
    expect(report).toMatchObject({ state: 'warning', complete: true });
  });

  it('leaves the tags unknown', async () => {
    const { bucket } = await failing('GetBucketTagging', 'AccessDenied');

    expect(bucket).toMatchObject({ tags: [], unknown: [{ field: 'tags' }] });
  });

  it.each(['MethodNotAllowed', 'NotImplemented', 'InternalError'])('is unknown for %s, too', async (code) => {
    const { bucket, outcome } = await failing('GetBucketCors', code);

    expect(bucket?.unknown).toEqual([{ field: 'corsRules', reason: expect.any(String) }]);
    expect(outcome.complete).toBe(true);
  });

  it('is retried before it counts as unknown', async () => {
    emulator.faults.add({ operation: 'GetBucketCors', times: 2, answer: { kind: 'error', code: 'InternalError' } });

    const { report } = await discoverSpaces(emulator);

    expect(report).toMatchObject({ state: 'success', requests: 15 });
  });

  it('of a bucket that is public for another reason does not make that unknown', async () => {
    emulator.buckets.put(full);

    const { bucket } = await failing('GetBucketPolicy', 'AccessDenied');

    expect(bucket).toMatchObject({ attributes: { public: true }, unread: ['/raw/Policy'] });
    expect(bucket?.unknown).toBeUndefined();
  });

  it('is unknown if its response is invalid', async () => {
    const answer = { kind: 'body', status: 200, body: '"no policy"' } as const;
    emulator.faults.add({ bucket: 'assets', operation: 'GetBucketPolicy', answer });

    const { resources } = await discoverSpaces(emulator);

    expect(resources.find(({ name }) => name === 'assets')?.unknown).toEqual([
      { field: 'public', reason: expect.stringContaining('it is not a bucket policy') },
      { field: 'listable', reason: expect.stringContaining('it is not a bucket policy') },
    ]);
  });

  it('is unknown if a gateway returns a list of objects instead', async () => {
    const body = '<?xml version="1.0"?><ListBucketResult><Name>assets</Name></ListBucketResult>';
    const answer = { kind: 'body', status: 200, body } as const;
    emulator.faults.add({ bucket: 'assets', operation: 'GetBucketLifecycleConfiguration', answer });

    const { resources } = await discoverSpaces(emulator);

    const bucket = resources.find(({ name }) => name === 'assets');
    expect(bucket?.attributes).not.toHaveProperty('lifecycleRules');
    expect(bucket?.unknown).toMatchObject([{ field: 'lifecycleRules' }]);
  });

  it('ends the run if the key was revoked meanwhile', async () => {
    emulator.faults.add({ operation: 'GetBucketAcl', answer: { kind: 'error', code: 'InvalidAccessKeyId' } });

    const { resources, report } = await discoverSpaces(emulator, { regions: ['nyc3', 'ams3'] });

    expect(resources).toEqual([]);
    expect(report).toMatchObject({ state: 'danger', complete: false });
    expect(report.message).toContain('does not know this access key');
  });
});
