import { demoBucketNames, demoBuckets, SPACES_REGIONS } from './demo-buckets.js';

const OPTIONS = { seed: 7, count: 200, owner: 'demo' };

describe('demo buckets', () => {
  it('are the same for the same seed, and different for another', () => {
    const buckets = demoBuckets(OPTIONS);

    expect(demoBuckets(OPTIONS)).toEqual(buckets);
    expect(demoBuckets({ ...OPTIONS, seed: 8 })).not.toEqual(buckets);
  });

  it('have the names that CDN endpoints refer to', () => {
    const addresses = demoBuckets(OPTIONS).map(({ name, region }) => ({ name, region }));

    expect(addresses).toEqual(demoBucketNames(7, 200));
  });

  it('keep their names if more are requested', () => {
    const few = demoBucketNames(7, 5);

    expect(demoBucketNames(7, 50).slice(0, 5)).toEqual(few);
  });

  it('have unique names that S3 allows, in every region', () => {
    const names = demoBucketNames(7, 1_200);

    expect(new Set(names.map(({ name }) => name)).size).toBe(1_200);
    expect(names.every(({ name }) => /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(name))).toBe(true);
    expect(new Set(names.map(({ region }) => region))).toEqual(new Set(SPACES_REGIONS));
  });

  it('are only in the given regions', () => {
    const regions = new Set(demoBucketNames(7, 50, ['blr1']).map(({ region }) => region));

    expect(regions).toEqual(new Set(['blr1']));
  });

  it('cover every setting', () => {
    const buckets = demoBuckets({ ...OPTIONS, count: 8 });

    const shown = (['cors', 'lifecycle', 'versioning', 'tags'] as const).map((name) =>
      buckets.some((bucket) => bucket[name] !== undefined),
    );

    expect(shown).toEqual([true, true, true, true]);
    expect(new Set(buckets.map(({ acl }) => acl))).toEqual(new Set(['private', 'public-read']));
  });
});
