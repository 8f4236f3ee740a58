import { volumeKind } from './volume.kind.js';

const mapped = (row: object) =>
  volumeKind.resource({ id: '506f78a4', name: 'data', size_gigabytes: 100, region: { slug: 'ams3' }, ...row });

describe('a volume', () => {
  it('is attached to its droplet', () => {
    const volume = mapped({ droplet_ids: [42] });

    expect(volume).toMatchObject({ active: true, status: 'attached', attributes: { serverIds: ['42'], sizeGb: 100 } });
    expect(volume.relations).toEqual([
      { type: 'attached-to', to: { provider: 'digitalocean', kind: 'digitalocean.droplet', uid: '42' } },
    ]);
  });

  it.each([null, undefined, []])('is attached to nothing with droplet_ids %p', (droplet_ids) => {
    expect(mapped({ droplet_ids })).toMatchObject({ active: false, status: 'detached', relations: [] });
  });
});
