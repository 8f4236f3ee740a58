import { HeadBucketCommand, ListObjectsV2Command, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import type { GeneratedObjects, SpacesBucket, SpacesObject } from '../bucket/spaces-bucket.types.js';
import { emulatorClient } from '../conformance/conformance-client.js';
import { startSpacesEmulator } from '../spaces-emulator.js';
import { objectIndex, type ObjectIndex } from './object-index.js';
import { objectPage } from './object-page.js';

const bucketOf = (objects: readonly SpacesObject[] | GeneratedObjects): SpacesBucket => ({
  name: 'bucket',
  region: 'nyc3',
  owner: 'demo',
  createdAt: '2026-01-02T03:04:05Z',
  acl: 'private',
  objects,
});

/** An index that counts how many objects were created. */
const counting = (index: ObjectIndex) => {
  const counted = { made: 0, ...index };
  counted.at = (position) => {
    counted.made += 1;
    return index.at(position);
  };
  return counted;
};

const MILLION = { count: 1_000_000, totalBytes: 123_456_789_012 };

describe('objectPage', () => {
  it('pages through 2,500 objects over HTTP', async () => {
    const emulator = await startSpacesEmulator({ buckets: [bucketOf({ count: 2_500, totalBytes: 10_001 })] });
    const client = await emulatorClient(emulator);
    const pages = [];

    for await (const page of paginateListObjectsV2({ client }, { Bucket: 'bucket' })) {
      pages.push(page);
    }

    const objects = pages.flatMap(({ Contents = [] }) => Contents);
    expect(pages.map(({ KeyCount, IsTruncated }) => [KeyCount, IsTruncated])).toEqual([
      [1_000, true],
      [1_000, true],
      [500, false],
    ]);
    expect(new Set(objects.map(({ Key }) => Key)).size).toBe(2_500);
    expect(objects.reduce((total, { Size = 0 }) => total + Size, 0)).toBe(10_001);
    await emulator.close();
  });

  it('finds the last page of a million objects without creating the others', () => {
    const index = counting(objectIndex(bucketOf(MILLION)));
    const after = index.at(999_989).key;
    index.made = 0;

    const page = objectPage(index, { prefix: '', after, limit: 1_000 });

    expect(page.objects).toHaveLength(10);
    expect(page.truncated).toBe(false);
    expect(index.made).toBeLessThan(50);
  });

  it('finds a prefix among a million objects', () => {
    const index = counting(objectIndex(bucketOf(MILLION)));

    const page = objectPage(index, { prefix: 'data/000000500/', after: '', limit: 10 });

    expect(page.objects[0]?.key).toBe('data/000000500/000500000.bin');
    expect(page.truncated).toBe(true);
    expect(index.made).toBeLessThan(50);
  });

  it('knows the size of a bucket of a million objects without listing it', async () => {
    const emulator = await startSpacesEmulator({ buckets: [bucketOf(MILLION)] });
    const client = await emulatorClient(emulator);
    const headers: Record<string, string>[] = [];
    client.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args);
        headers.push((result.response as { headers: Record<string, string> }).headers);
        return result;
      },
      { step: 'deserialize' },
    );

    await client.send(new HeadBucketCommand({ Bucket: 'bucket' }));
    const first = await client.send(new ListObjectsV2Command({ Bucket: 'bucket', MaxKeys: 1 }));

    expect(headers[0]).toMatchObject({ 'x-rgw-object-count': '1000000', 'x-rgw-bytes-used': '123456789012' });
    expect(first.IsTruncated).toBe(true);
    await emulator.close();
  });

  it('creates the same objects every time', () => {
    const one = objectIndex(bucketOf(MILLION)).at(123_456);
    const again = objectIndex(bucketOf(MILLION)).at(123_456);

    expect(one).toEqual(again);
  });

  it('orders keys by their bytes, not by UTF-16', () => {
    const keys = ['\u{1F600}', '\uFFEE', 'a', 'B'];
    const index = objectIndex(bucketOf(keys.map((key) => ({ key, size: 1 }))));

    const { objects } = objectPage(index, { prefix: '', after: '', limit: 10 });

    expect(objects.map(({ key }) => key)).toEqual(['B', 'a', '\uFFEE', '\u{1F600}']);
  });

  it.each([
    [0, 0, false],
    [1, 1, true],
    [2, 2, false],
    [3, 2, false],
  ])('with a limit of %i of 2 objects reads %i, more to come: %s', (limit, count, truncated) => {
    const index = objectIndex(bucketOf({ count: 2, totalBytes: 2 }));

    const page = objectPage(index, { prefix: '', after: '', limit });

    expect([page.objects.length, page.truncated]).toEqual([count, truncated]);
  });

  it('reads nothing from an empty bucket', () => {
    const index = objectIndex(bucketOf({ count: 0, totalBytes: 0 }));

    const page = objectPage(index, { prefix: '', after: '', limit: 5 });

    expect(page).toEqual({ objects: [], truncated: false });
  });
});
