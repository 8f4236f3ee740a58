import type { Resource } from '@maestro/core';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { droplet, DROPLETS, WrittenDroplets } from '../../../test/written-droplets.js';
import { INSERT_RESOURCES, KNOWN_LIST, KNOWN_ROWS, ORPHANED_RESOURCES, UNSEEN_RESOURCES } from './write-batch.sql.js';

const LONG = '🌍'.repeat(1000);

describe('the statements that write and find resources', () => {
  let droplets: WrittenDroplets;

  beforeAll(async () => {
    droplets = await WrittenDroplets.start();
  });

  afterEach(() => droplets.rows('delete from resource'));

  afterAll(() => droplets.database.drop());

  const write = (...resources: Resource[]) => droplets.write(resources, 'all');
  const rows = async (text: string, values: unknown[] = []) => (await droplets.database.pool.query(text, values)).rows;
  const uids = async (text: string, values: unknown[]) => (await rows(text, values)).map(({ uid }) => uid).sort();

  it('shorten texts that are too long for an index, and keep them in the document', async () => {
    const long = droplet('1', { name: LONG, region: LONG, tags: [LONG, 'web'] });
    await write(long);

    const [row] = await rows(
      `select length(resource.name) as name, length(region) as region, length(tags[1]) as tag, document
       from resource join resource_version on resource_id = resource.id`,
    );
    expect(row).toEqual({ name: 300, region: 300, tag: 300, document: long });
  });

  it('keep ids of targets up to the length that an id may have, and shorten others', async () => {
    const [longest, longer] = ['x'.repeat(2048), 'x'.repeat(2049)];
    const to = (uid: string) => ({ provider: 'digitalocean', kind: 'digitalocean.vpc', uid });
    await write(droplet('1', { relations: [longest, longer].map((uid) => ({ type: 'member-of', to: to(uid) })) }));

    expect(await rows('select length(to_uid) as length from relation order by 1')).toEqual([
      { length: 512 },
      { length: 2048 },
    ]);
  });

  it('let the versions of a resource follow each other, even if the clock was set back', async () => {
    const fixture = new InventoryFixture(droplets.database);
    const named = (name: string, at: string) =>
      fixture.write(droplets.connectionId, [{ kind: DROPLETS.kind, uid: '1', name }], at);
    const [id = ''] = await named('one', '2026-11-03T12:00:00Z');
    await named('two', '2026-11-02T12:00:00Z');
    await fixture.markGone([id], '2026-11-01T12:00:00Z');

    const versions = await rows('select valid_from, valid_to, gone from resource_version order by id');
    const times = [0, 1, 2].map((ms) => new Date(Date.parse('2026-11-03T12:00:00Z') + ms));
    expect(versions.map(({ valid_from: from }) => from)).toEqual(times);
    expect(versions.map(({ valid_to: to }) => to)).toEqual([...times.slice(1), null]);
    expect(versions.map(({ gone }) => gone)).toEqual([false, false, true]);
  });

  it('skip a new resource that another writer has inserted first', async () => {
    await write(droplet('1'));
    const before = await droplets.places();
    const document = { ...droplet('1', { name: 'of another writer' }) };
    const record = JSON.stringify({ uid: '1', part: 'all', checksum: 'x', search_text: '', edges: [], document });

    const values = [record, droplets.connectionId, 'digitalocean', DROPLETS.kind, null, droplets.runId];
    expect(await rows(INSERT_RESOURCES, values)).toEqual([]);
    expect(await droplets.places()).toEqual(before);
  });

  it('give a kind only what is present and fully known', async () => {
    const unknown = [{ field: 'tags', reason: 'Grant the scope tag:read to read it.' }];
    await write(droplet('1'), droplet('2', { unknown }), droplet('3'));
    await rows(`update resource set gone_at = now() where uid = '3'`);

    const key = [droplets.connectionId, DROPLETS.kind];
    expect(await rows(KNOWN_ROWS, [...key, ['1', '2', '3', '4']])).toEqual([{ uid: '1', raw: droplet('1').raw }]);
    expect(await rows(KNOWN_LIST, key)).toEqual([{ raw: droplet('1').raw }]);
  });

  it('find what was not seen in the parts that were read', async () => {
    await droplets.write([droplet('1'), droplet('2'), droplet('3')], 'read');
    await droplets.write([droplet('4')], 'unread');
    await rows(`update resource set gone_at = now() where uid = '3'`);

    expect(await uids(UNSEEN_RESOURCES, [droplets.connectionId, DROPLETS.kind, ['read'], ['1']])).toEqual(['2']);
  });

  it('find what a parent left behind that is gone, unless its part was read or it was seen elsewhere', async () => {
    const RECORDS = { ...DROPLETS, kind: 'digitalocean.dns-record' };
    const record = (uid: string) => droplet(uid, { key: { provider: 'digitalocean', kind: RECORDS.kind, uid } });
    await write(droplet('1'), droplet('2'), droplet('3'));
    for (const [parent, child] of [
      ['1', '11'],
      ['2', '22'],
      ['2', '23'],
      ['3', '33'],
    ] as const)
      await droplets.write([record(child)], parent, RECORDS);
    await rows(`update resource set gone_at = now() where kind = $1 and uid in ('2', '3')`, [DROPLETS.kind]);

    const of = [droplets.connectionId, RECORDS.kind, DROPLETS.kind];
    expect(await uids(ORPHANED_RESOURCES, [...of, ['3'], ['23']])).toEqual(['22']);
  });
});
