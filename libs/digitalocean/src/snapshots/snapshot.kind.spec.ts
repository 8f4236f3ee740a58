import { snapshotKind } from './snapshot.kind.js';

const mapped = (row: object) => {
  const whole = {
    id: '6372321',
    name: 'before-upgrade',
    regions: ['nyc3'],
    resource_id: '200776916',
    resource_type: 'droplet',
    ...row,
  };
  return snapshotKind.resource(whole);
};

describe('a snapshot', () => {
  it.each([
    ['droplet', 'server', 'digitalocean.droplet'],
    ['volume', 'volume', 'digitalocean.volume'],
  ])('of a %s leads to its source, which may be gone', (resource_type, sourceType, kind) => {
    const snapshot = mapped({ resource_type });

    expect(snapshot.attributes).toMatchObject({ sourceType, sourceId: '200776916' });
    expect(snapshot.relations).toEqual([
      { type: 'snapshot-of', to: { provider: 'digitalocean', kind, uid: '200776916' } },
    ]);
  });

  it('has a region only while it is in one', () => {
    expect(mapped({}).region).toBe('nyc3');
    expect(mapped({ regions: ['nyc3', 'sfo3'] })).toMatchObject({
      region: undefined,
      attributes: { regions: ['nyc3', 'sfo3'] },
    });
  });

  it('has the same key whether its id comes as a number or as a string', () => {
    expect(mapped({ id: 6372321 }).key).toEqual(mapped({ id: '6372321' }).key);
  });
});
