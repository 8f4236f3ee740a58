import type { Resource } from '@maestro/core';
import { droplet, WrittenDroplets } from '../../../test/written-droplets.js';

describe('writing the resources of a kind', () => {
  let droplets: WrittenDroplets;

  beforeEach(async () => {
    droplets = await WrittenDroplets.start();
  });

  afterEach(() => droplets.database.drop());

  const write = (resources: readonly Resource[], part: string) => droplets.write(resources, part);
  const rows = (sql: string) => droplets.rows(sql);

  it('writes a new resource, its version and its relations', async () => {
    const counts = await write([droplet('1'), droplet('2')], 'droplets');

    expect(counts).toEqual({ created: 2, changed: 0 });
    expect(await rows('select uid, name, part, region, tags, gone_at from resource order by uid')).toEqual([
      { uid: '1', name: 'web-1', part: 'droplets', region: 'nyc3', tags: ['web'], gone_at: null },
      { uid: '2', name: 'web-2', part: 'droplets', region: 'nyc3', tags: ['web'], gone_at: null },
    ]);
    expect(
      await rows('select document, valid_to, gone, sync_run_id from resource_version order by id limit 1'),
    ).toEqual([{ document: droplet('1'), valid_to: null, gone: false, sync_run_id: droplets.runId }]);
    expect(await rows('select type, to_kind, to_uid, to_host_name from relation order by id limit 2')).toEqual([
      { type: 'member-of', to_kind: 'digitalocean.vpc', to_uid: 'v1', to_host_name: null },
      { type: 'serves', to_kind: 'spaces.bucket', to_uid: null, to_host_name: 'a.nyc3.digitaloceanspaces.com' },
    ]);
  });

  it('writes nothing for resources that did not change, or only in volatile attributes', async () => {
    await write([droplet('1'), droplet('2')], 'droplets');
    const before = await droplets.places();

    const counts = await write(
      [droplet('1'), droplet('2', { raw: { id: 2, next_backup_window: { start: 'soon' } } })],
      'droplets',
    );

    expect(counts).toEqual({ created: 0, changed: 0 });
    expect(await droplets.places()).toEqual(before);
  });

  it('ends the version before a change, and keeps it', async () => {
    await write([droplet('1')], 'droplets');

    const counts = await write([droplet('1', { name: 'renamed', relations: [] })], 'droplets');
    const versions = await rows(
      `select document ->> 'name' as name, valid_from, valid_to from resource_version order by id`,
    );

    expect(counts).toEqual({ created: 0, changed: 1 });
    expect(versions.map(({ name }) => name)).toEqual(['web-1', 'renamed']);
    expect(versions[0].valid_to).toEqual(versions[1].valid_from);
    expect(versions[1].valid_to).toBeNull();
    expect(await rows('select name from resource')).toEqual([{ name: 'renamed' }]);
    expect(await rows('select * from relation')).toEqual([]);
  });

  it('brings back what was gone', async () => {
    await write([droplet('1')], 'droplets');
    await droplets.database.pool.query('update resource set gone_at = now()');

    const counts = await write([droplet('1')], 'droplets');

    expect(counts).toEqual({ created: 0, changed: 1 });
    expect(await rows('select gone_at from resource')).toEqual([{ gone_at: null }]);
  });

  it('follows a resource into another part', async () => {
    await write([droplet('1')], 'droplets');

    await write([droplet('1')], 'gpus');

    expect(await rows('select part from resource')).toEqual([{ part: 'gpus' }]);
  });

  describe('of which something could not be read', () => {
    const unknown = [
      { field: 'tags', reason: 'Grant the scope tag:read to read it.', scope: 'tag:read' },
      { field: 'relations.member-of', reason: 'Grant the scope vpc:read to read it.', scope: 'vpc:read' },
    ];
    const whole = droplet('1', { raw: { vpc: 'v1', tags: ['web'], id: 1 } });
    const narrow = (more: Partial<Resource> = {}): Resource => ({
      ...whole,
      tags: [],
      relations: whole.relations.slice(1),
      raw: { id: 1, tags: [] },
      unknown,
      unread: ['/raw/tags', '/raw/vpc'],
      ...more,
    });
    const known = () => rows('select tags, relations, unknown, changed_at from resource');
    const versions = () => rows('select document, valid_to from resource_version order by id');

    it('keeps what is known, notes since when it is so, and writes no version', async () => {
      await write([whole], 'droplets');
      const [before, documents] = [await known(), await versions()];

      const counts = await write([narrow()], 'droplets');

      expect(counts).toEqual({ created: 0, changed: 0 });
      expect(await versions()).toEqual(documents);
      expect(await known()).toEqual([
        {
          ...before[0],
          unknown: unknown.map((field) => ({ ...field, since: expect.any(String), lastKnown: true })),
        },
      ]);
    });

    it('writes nothing the next time, also when the reason is worded differently', async () => {
      await write([whole], 'droplets');
      await write([narrow()], 'droplets');
      const before = await droplets.places();

      const reworded = unknown.map((field) => ({ ...field, reason: `${field.reason} (request 2)` }));
      const counts = await write([narrow({ unknown: reworded })], 'droplets');

      expect(counts).toEqual({ created: 0, changed: 0 });
      expect(await droplets.places()).toEqual(before);
    });

    it('writes no version if everything can be read again and is unchanged', async () => {
      await write([whole], 'droplets');
      await write([narrow()], 'droplets');
      const documents = await versions();

      const counts = await write([whole], 'droplets');

      expect(counts).toEqual({ created: 0, changed: 0 });
      expect(await versions()).toEqual(documents);
      expect(await known()).toMatchObject([{ tags: ['web'], unknown: null }]);
    });

    it('writes what changed besides, without what it did not read', async () => {
      await write([whole], 'droplets');

      const counts = await write([narrow({ name: 'renamed', raw: { id: 1, size: 2 } })], 'droplets');

      expect(counts).toEqual({ created: 0, changed: 1 });
      const [, last] = await versions();
      expect(last.document).toEqual({ ...whole, name: 'renamed', raw: { id: 1, size: 2, vpc: 'v1', tags: ['web'] } });
      expect(await rows('select type from relation order by id')).toEqual([{ type: 'member-of' }, { type: 'serves' }]);
    });

    it('writes what changed meanwhile, once it can be read again', async () => {
      await write([whole], 'droplets');
      await write([narrow()], 'droplets');

      const counts = await write([{ ...whole, tags: ['db'] }], 'droplets');

      expect(counts).toEqual({ created: 0, changed: 1 });
      expect(await known()).toMatchObject([{ tags: ['db'], unknown: null }]);
    });

    it('says so of a new one, of which nothing was known', async () => {
      await write([narrow()], 'droplets');
      const [first] = await known();

      await write([narrow({ unknown: unknown.slice(0, 1), unread: [] })], 'droplets');

      expect(first.unknown).toMatchObject([{ field: 'tags', lastKnown: false }, { lastKnown: false }]);
      expect((await known())[0].unknown).toEqual([first.unknown[0]]);
    });

    it('flaps with no version when only a part of raw comes and goes', async () => {
      const less = { ...whole, raw: { id: 1, vpc: 'v1' }, unread: ['/raw/tags'] };
      await write([whole], 'droplets');

      const counts = [await write([less], 'droplets'), await write([whole], 'droplets')];

      expect(counts).toEqual(Array(2).fill({ created: 0, changed: 0 }));
      expect(await versions()).toHaveLength(1);
    });

    it('brings back what was gone with what was known of it', async () => {
      await write([whole], 'droplets');
      await droplets.database.pool.query('update resource set gone_at = now()');

      const counts = await write([narrow()], 'droplets');

      expect(counts).toEqual({ created: 0, changed: 1 });
      expect(await known()).toMatchObject([{ tags: ['web'] }]);
    });
  });

  it('keeps what a provider sends that a database cannot hold', async () => {
    const raw = { text: '\u0000', half: '\ud83d', escaped: '\\u0000', whole: '\ud83d\ude00', lines: 'a\nb\u2028' };
    const hostile = droplet('1', { name: 'a\u0000b', createdAt: 'never', raw });

    await write([hostile], 'droplets');

    expect(
      await rows(
        `select name, created_at, document -> 'raw' as raw from resource join resource_version on resource_id = resource.id`,
      ),
    ).toEqual([{ name: 'a\ufffdb', created_at: null, raw: { ...raw, text: '\ufffd', half: '\ufffd' } }]);
  });

  it('writes new, changed and unchanged resources of one page, and counts each', async () => {
    await write([droplet('1'), droplet('2')], 'droplets');

    const counts = await write([droplet('1'), droplet('2', { name: 'renamed' }), droplet('3')], 'droplets');

    expect(counts).toEqual({ created: 1, changed: 1 });
    expect(await rows('select uid, name from resource order by uid')).toEqual([
      { uid: '1', name: 'web-1' },
      { uid: '2', name: 'renamed' },
      { uid: '3', name: 'web-3' },
    ]);
    expect(
      await rows(
        `select uid, count(*)::int from relation join resource on resource.id = from_id group by uid order by uid`,
      ),
    ).toEqual(['1', '2', '3'].map((uid) => ({ uid, count: 2 })));
  });

  it('writes a resource once, although several workers have read it at the same moment', async () => {
    const read = Array.from({ length: 20 }, (_, index) => droplet(String(index)));

    const counts = await Promise.all(Array.from({ length: 6 }, () => write(read, 'droplets')));

    expect(counts.reduce((sum, { created }) => sum + created, 0)).toBe(20);
    expect(await rows('select count(*)::int from resource_version')).toEqual([{ count: 20 }]);
    expect(await rows('select count(*)::int from relation')).toEqual([{ count: 40 }]);
  });

  it('leaves versions without a sync where the sync is removed, and neither versions nor relations of a removed resource', async () => {
    await write([droplet('1'), droplet('2')], 'all');

    await droplets.database.pool.query('delete from sync_run');
    await droplets.database.pool.query(`delete from resource where uid = '1'`);

    expect(await rows('select sync_run_id from resource_version')).toEqual([{ sync_run_id: null }]);
    expect(await rows('select distinct uid from relation join resource on resource.id = from_id')).toEqual([
      { uid: '2' },
    ]);
    expect(await rows('select count(*)::int from relation')).toEqual([{ count: 2 }]);
  });
});
