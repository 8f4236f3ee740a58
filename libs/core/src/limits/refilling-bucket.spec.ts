import fc from 'fast-check';
import { RefillingBucket } from './refilling-bucket.js';

/** A burst of two, then one every half second. */
const bucketOf = (requests = 2, path?: string): RefillingBucket =>
  new RefillingBucket({ name: 'hourly', requests, windowMs: 1000, refills: true, path });

/** Sends and receives the response at the same moment. */
const spend = (bucket: RefillingBucket, now: number): void => {
  bucket.take();
  bucket.answered(now);
};

describe('RefillingBucket', () => {
  it('has room for a full bucket at once, and then for one request after the other', () => {
    const bucket = bucketOf();
    spend(bucket, 0);
    spend(bucket, 0);

    const rooms = [0, 499, 500].map((now) => bucket.hasRoom(now));
    spend(bucket, 500);
    const later = [500, 999, 1000].map((now) => bucket.hasRoom(now));

    expect(rooms).toEqual([false, false, true]);
    expect(later).toEqual([false, false, true]);
  });

  it('never holds more than a full bucket, however long nothing is sent', () => {
    const bucket = bucketOf();

    spend(bucket, 1_000_000);
    spend(bucket, 1_000_000);

    expect(bucket.hasRoom(1_000_000)).toBe(false);
  });

  it('starts to refill when the response arrives, because it is unknown when the provider counted the request', () => {
    const bucket = bucketOf(1);

    bucket.take();
    const whileSent = [bucket.hasRoom(5000), bucket.freeAt()];
    bucket.answered(6000);

    expect(whileSent).toEqual([false, undefined]);
    expect(bucket.freeAt()).toBe(7000);
    expect([6999, 7000].map((now) => bucket.hasRoom(now))).toEqual([false, true]);
  });

  it('tells what may still count, until all of it is back', () => {
    const bucket = bucketOf(4);
    spend(bucket, 0);
    spend(bucket, 0);
    bucket.take();

    expect([0, 1, 250, 500].map((now) => bucket.used(now))).toEqual([3, 3, 2, 1]);
  });

  it('takes the size that the provider states, but never less than one request', () => {
    const bucket = bucketOf();
    spend(bucket, 0);

    const sizes = [4.9, 0].map((size) => {
      bucket.resize(size);
      return [bucket.requests, bucket.hasRoom(0)];
    });

    expect(sizes).toEqual([
      [4, true],
      [1, false],
    ]);
  });

  it('covers every path, or those that begin with its own', () => {
    expect(bucketOf().covers({ path: '/v1/servers' })).toBe(true);
    expect(['/v1/zones/7', '/v1/servers'].map((path) => bucketOf(1, '/v1/zones').covers({ path }))).toEqual([
      true,
      false,
    ]);
  });

  it('has room at the very moment it told, whatever the figures', () => {
    const property = fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: 3_600_000 }),
      fc.array(fc.nat(10_000), { minLength: 1, maxLength: 50 }),
      (requests, windowMs, pauses) => {
        const bucket = new RefillingBucket({ name: 'hourly', requests, windowMs, refills: true });
        let now = 1_700_000_000_000;
        for (const pause of pauses) {
          now += pause;
          if (!bucket.hasRoom(now)) now = Math.max(now, Math.ceil(bucket.freeAt() ?? Infinity));
          expect(bucket.hasRoom(now)).toBe(true);
          spend(bucket, now);
        }
      },
    );

    fc.assert(property);
  });
});
