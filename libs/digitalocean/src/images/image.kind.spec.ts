import { imageKind } from './image.kind.js';

const mapped = (row: object) => {
  const whole = {
    id: 7555621,
    name: 'golden',
    public: false,
    type: 'custom',
    status: 'available',
    regions: ['nyc3'],
    ...row,
  };
  return imageKind.resource(whole);
};

describe('an image', () => {
  it('has its id as a string, its type and its sizes', () => {
    expect(mapped({ min_disk_size: 20, size_gigabytes: 2.34 })).toMatchObject({
      key: { uid: '7555621' },
      region: 'nyc3',
      active: true,
      attributes: { type: 'custom', public: false, minDiskGb: 20, sizeGb: 2.34 },
    });
  });

  it('that is a snapshot of a droplet is the one of the same id in the list of snapshots', () => {
    const to = { provider: 'digitalocean', kind: 'digitalocean.snapshot', uid: '7555621' };

    expect(mapped({ type: 'snapshot' }).relations).toEqual([{ type: 'same-as', to }]);
    expect(mapped({ type: 'custom' }).relations).toEqual([]);
  });

  it('that could not be imported says why', () => {
    expect(mapped({ status: 'deleted', error_message: 'not an image' })).toMatchObject({
      active: false,
      attributes: { errorMessage: 'not an image' },
    });
  });

  it.each([null, undefined])('without a size (%p) is still read', (size_gigabytes) => {
    expect(mapped({ size_gigabytes }).attributes.sizeGb).toBeUndefined();
  });
});
