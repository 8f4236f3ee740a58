import type { Resource } from '@maestro/core';
import { DROPLETS, droplet, WrittenDroplets } from '../../../test/written-droplets.js';

describe('writing resources whose lists come in another order', () => {
  let droplets: WrittenDroplets;

  beforeEach(async () => {
    droplets = await WrittenDroplets.start();
  });

  afterEach(() => droplets.database.drop());

  const write = (resources: readonly Resource[], part: string) => droplets.write(resources, part);
  const rows = (sql: string) => droplets.rows(sql);

  it('takes another order of tags, addresses, ids or rules for no change', async () => {
    const rule = (ports: string, addresses: string[]) => ({ ports, sources: { addresses } });
    const firewall = (more: object) => droplet('1', more);
    const [left, right] = droplet('1').relations;
    await write(
      [
        firewall({
          tags: ['web', 'db'],
          attributes: {
            publicIpv4: ['192.0.2.1', '192.0.2.2'],
            inboundRules: [rule('22', ['a', 'b']), rule('80', [])],
          },
          raw: { id: 1, droplet_ids: [1, 2, 3], rules: [rule('22', ['a', 'b']), rule('80', [])] },
        }),
      ],
      'droplets',
    );

    const shuffled = firewall({
      tags: ['db', 'web'],
      attributes: { publicIpv4: ['192.0.2.2', '192.0.2.1'], inboundRules: [rule('80', []), rule('22', ['b', 'a'])] },
      relations: [right, left],
      raw: { id: 1, droplet_ids: [3, 1, 2], rules: [rule('80', []), rule('22', ['b', 'a'])] },
    });
    const counts = await write([shuffled], 'droplets');
    const after = await droplets.places();
    const again = await write([shuffled], 'droplets');

    expect([counts, again]).toEqual([
      { created: 0, changed: 0 },
      { created: 0, changed: 0 },
    ]);
    expect(await rows('select change from resource_version')).toEqual([{ change: 'created' }]);
    expect(await rows('select tags from resource')).toEqual([{ tags: ['web', 'db'] }]);
    expect(await droplets.places()).toEqual(after);
  });

  it('sees a change of a text, a property or a kind of value beside lists in another order', async () => {
    await write([droplet('1', { tags: ['a', 'b'], raw: { id: 1, size: { slug: 's' } } })], 'droplets');
    const changes: object[] = [
      { name: 'other', raw: { id: 1, size: { slug: 's' } } },
      { name: 'other', raw: { id: 1, size: { slug: 'm' } } },
      { name: 'other', raw: { id: 1, size: { slug: 'm', available: null } } },
      { name: 'other', raw: { id: 1, size: { slug: 'm', price: null } } },
      { name: 'other', raw: { id: 1, size: [] } },
      { name: 'other', raw: { id: 1, size: null } },
    ];

    const counts = [];
    for (const [place, change] of changes.entries())
      counts.push(await write([droplet('1', { tags: place % 2 ? ['a', 'b'] : ['b', 'a'], ...change })], 'droplets'));

    expect(counts).toEqual(changes.map(() => ({ created: 0, changed: 1 })));
  });

  it('detects an element that occurs once more or once less as a change', async () => {
    await write([droplet('1', { raw: { id: 1, rules: ['a', 'a', 'b'] } })], 'droplets');

    expect(await write([droplet('1', { raw: { id: 1, rules: ['b', 'a', 'b'] } })], 'droplets')).toMatchObject({
      changed: 1,
    });
  });

  it('treats a new order of a list as a change if the kind declares it as ordered', async () => {
    const ordered = { ...DROPLETS, ordered: ['/raw/cors'] };
    const writeOrdered = (raw: object) => droplets.write([droplet('1', { raw })], 'droplets', ordered);
    await writeOrdered({ cors: ['a', 'b'], other: ['a', 'b'] });

    expect(await writeOrdered({ cors: ['a', 'b'], other: ['b', 'a'] })).toMatchObject({ changed: 0 });
    expect(await writeOrdered({ cors: ['b', 'a'], other: ['a', 'b'] })).toMatchObject({ changed: 1 });
  });
});
