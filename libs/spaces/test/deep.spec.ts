import { type SpacesEmulator, startSpacesEmulator } from '@maestro/emulators';
import { holding } from './example-account.js';
import { bare, full } from './example-buckets.js';
import { discoverSpaces } from './open-spaces.js';

describe('a deep sync', () => {
  let emulator: SpacesEmulator;
  beforeEach(async () => {
    emulator = await startSpacesEmulator(holding([full, bare('empty')]));
  });
  afterEach(() => emulator.close());

  const attributes = async (deep: boolean) => {
    const { resources } = await discoverSpaces(emulator, { deep });
    return Object.fromEntries(resources.map((bucket) => [bucket.name, bucket]));
  };

  it('counts the objects of each bucket, page by page', async () => {
    const { assets, empty } = await attributes(true);

    expect(assets?.attributes).toMatchObject({ objectCount: 2_500, totalSizeBytes: 10_000_001 });
    expect(empty?.attributes).toMatchObject({ objectCount: 0, totalSizeBytes: 0 });
    expect(emulator.requests.filter(({ operation }) => operation === 'ListObjectsV2')).toHaveLength(4);
  });

  it('counts all versions of a bucket with versioning and unfinished uploads, in addition to current objects', async () => {
    const MIB = 1024 * 1024;
    const earlier = Array.from({ length: 1_500 }, () => ({ key: 'a +b.iso', size: MIB }));
    const uploads = Array.from({ length: 1_001 }, (_, index) => `up load/${index}`);
    await emulator.close();
    const objects = [{ key: 'a +b.iso', size: MIB }];
    emulator = await startSpacesEmulator(
      holding([
        bare('versioned', { versioning: 'Enabled', objects, earlierVersions: earlier, uploads }),
        bare('plain', { objects }),
      ]),
    );

    const { versioned, plain } = await attributes(true);

    expect(versioned?.attributes).toMatchObject({
      objectCount: 1,
      totalSizeBytes: MIB,
      versionCount: 1_501,
      versionsSizeBytes: 1_501 * MIB,
      unfinishedUploadCount: 1_001,
    });
    expect(versioned?.unknown).toMatchObject([
      { field: 'unfinishedUploadsSizeBytes', reason: expect.stringContaining('more than 1,000 unfinished uploads') },
    ]);
    expect(plain?.attributes).toMatchObject({ objectCount: 1, unfinishedUploadCount: 0 });
    expect(plain?.attributes).not.toHaveProperty('versionCount');
    expect(emulator.requests.filter(({ operation }) => operation === 'ListObjectVersions')).toHaveLength(2);
  });

  it('adds up the parts of unfinished uploads, page by page, for any key', async () => {
    await emulator.close();
    const MIB = 1024 * 1024;
    emulator = await startSpacesEmulator(
      holding([
        bare('uploading', {
          uploads: ['a/b c&+é.iso', 'z'],
          uploadParts: [...Array.from({ length: 1_001 }, () => MIB), 17],
        }),
        bare('idle'),
      ]),
    );

    const { uploading, idle } = await attributes(true);

    expect(uploading?.attributes).toMatchObject({
      unfinishedUploadCount: 2,
      unfinishedUploadsSizeBytes: 2 * (1_001 * MIB + 17),
    });
    expect(idle?.attributes).toMatchObject({ unfinishedUploadCount: 0, unfinishedUploadsSizeBytes: 0 });
    expect(emulator.requests.filter(({ operation }) => operation === 'ListParts')).toHaveLength(4);
  });

  it('reports that versions could not be counted, and keeps the other counts', async () => {
    emulator.faults.add({
      bucket: 'assets',
      operation: 'ListObjectVersions',
      skip: 1,
      answer: { kind: 'error', code: 'AccessDenied' },
    });

    const { assets } = await attributes(true);

    expect(assets?.attributes).toMatchObject({ objectCount: 2_500 });
    expect(assets?.unknown?.map(({ field }) => field)).toEqual(['versionCount', 'versionsSizeBytes']);
  });

  it('is the only kind of sync that counts objects', async () => {
    const { assets } = await attributes(false);

    expect(assets?.attributes).not.toHaveProperty('objectCount');
    expect(assets?.unknown).toBeUndefined();
    expect(emulator.requests.some(({ operation }) => operation === 'ListObjectsV2')).toBe(false);
  });

  it('reports no partial count if a page fails', async () => {
    const answer = { kind: 'error', code: 'AccessDenied' } as const;
    emulator.faults.add({ bucket: 'assets', operation: 'ListObjectsV2', skip: 1, answer });

    const { assets, empty } = await attributes(true);

    expect(assets?.attributes).not.toHaveProperty('objectCount');
    expect(assets?.unknown?.map(({ field }) => field)).toEqual(['objectCount', 'totalSizeBytes']);
    expect(empty?.unknown).toBeUndefined();
  });

  it('does not count a truncated list without a cursor', async () => {
    const body =
      '<ListBucketResult><IsTruncated>true</IsTruncated><Contents><Key>a</Key></Contents></ListBucketResult>';
    emulator.faults.add({ bucket: 'empty', operation: 'ListObjectsV2', answer: { kind: 'body', status: 200, body } });

    const { empty } = await attributes(true);

    expect(empty?.unknown?.[0]).toMatchObject({ field: 'objectCount' });
  });

  it('omits a bucket that is removed while its objects are counted', async () => {
    const answer = { kind: 'error', code: 'NoSuchBucket' } as const;
    emulator.faults.add({ bucket: 'assets', operation: 'ListObjectsV2', skip: 1, answer });

    const { resources, part } = await discoverSpaces(emulator, { deep: true });

    expect(resources.map(({ name }) => name)).toEqual(['empty']);
    expect(part('nyc3')).toMatchObject({ complete: true, expected: 1 });
  });
});
