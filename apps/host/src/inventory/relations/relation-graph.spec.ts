import { useInventory } from '../../../test/use-inventory.js';
import { type RelationEdge, type RelationGraph } from './relation-graph.dto.js';
import { DEEPER_BOUNDS, DIRECT_BOUNDS } from './neighbourhood.js';

const DROPLET = 'digitalocean.droplet';
const VOLUME = 'digitalocean.volume';
const SNAPSHOT = 'digitalocean.snapshot';
const FIREWALL = 'digitalocean.firewall';
const CDN = 'digitalocean.cdn-endpoint';
const BUCKET = 'spaces.bucket';
const [MONDAY, TUESDAY] = ['2026-11-02T12:00:00.000Z', '2026-11-03T12:00:00.000Z'];
const HOST_NAME = 'assets.nyc3.digitaloceanspaces.com';

const droplet = (uid: string, tags: string[] = []) => ({ kind: DROPLET, uid, name: `droplet-${uid}`, tags });
const volume = (uid: string, ...droplets: string[]) => ({
  kind: VOLUME,
  uid,
  name: `volume-${uid}`,
  relations: droplets.map((id) => ({
    type: 'attached-to' as const,
    to: { provider: 'digitalocean', kind: DROPLET, uid: id },
  })),
});
const firewall = (uid: string, tag: string) => ({
  kind: FIREWALL,
  uid,
  name: `firewall-${uid}`,
  relations: [{ type: 'protects' as const, to: { kind: DROPLET, tag } }],
});
const cdn = {
  kind: CDN,
  uid: 'c',
  name: 'cdn',
  relations: [{ type: 'serves' as const, to: { kind: BUCKET, hostName: HOST_NAME.toUpperCase() } }],
};

describe('GET /resources/:id/relations', () => {
  const { app, fixture } = useInventory();
  let connection: string;

  beforeEach(async () => {
    connection = await fixture.connection('digitalocean');
  });

  const around = async (id: string | undefined, depth = 1): Promise<RelationGraph> =>
    (await app.get(`/resources/${id}/relations`, { depth }).expect(200)).body;
  const names = ({ nodes }: RelationGraph): string[] => nodes.map(({ name }) => name).sort();
  const edge = ({ nodes, edges }: RelationGraph): string[] => {
    const name = (id: string | null) => nodes.find((node) => node.id === id)?.name ?? 'nothing';
    return edges.map(({ from, label, to }: RelationEdge) => `${name(from)} ${label} ${name(to)}`).sort();
  };

  it('shows neighbours by key in both directions', async () => {
    const [attached] = await fixture.write(connection, [droplet('1')], MONDAY);
    const [disk] = await fixture.write(connection, [volume('v', '1')], MONDAY);
    const relations = [{ type: 'snapshot-of' as const, to: { provider: 'digitalocean', kind: VOLUME, uid: 'v' } }];
    const snapshot = { kind: SNAPSHOT, uid: 's', name: 'snapshot', relations };
    await fixture.write(connection, [snapshot], MONDAY);

    const graph = await around(disk);

    expect(graph.nodes[0]).toMatchObject({ id: disk, name: 'volume-v', key: { kind: VOLUME, uid: 'v' }, goneAt: null });
    expect(edge(graph)).toEqual(['snapshot is a snapshot of volume-v', 'volume-v is attached to droplet-1']);
    expect(graph.edges).toContainEqual({
      type: 'attached-to',
      label: 'is attached to',
      reverse: 'has attached',
      from: disk,
      to: attached,
      dangling: false,
    });
    expect(graph.truncated).toBe(false);
  });

  it('follows as deep as asked', async () => {
    await fixture.write(connection, [droplet('1'), droplet('2')], MONDAY);
    const [first] = await fixture.write(
      connection,
      [volume('a', '1'), volume('b', '1', '2'), volume('c', '2')],
      MONDAY,
    );

    expect(names(await around(first, 1))).toEqual(['droplet-1', 'volume-a']);
    expect(names(await around(first, 2))).toEqual(['droplet-1', 'volume-a', 'volume-b']);
    expect(names(await around(first, 3))).toEqual(['droplet-1', 'droplet-2', 'volume-a', 'volume-b']);
  });

  it('follows a tag, from either end, as servers get and lose it', async () => {
    const [wall] = await fixture.write(connection, [firewall('f', 'web')], MONDAY);
    const [one] = await fixture.write(connection, [droplet('1', ['web']), droplet('2', ['db'])], MONDAY);

    expect(edge(await around(wall))).toEqual(['firewall-f protects droplet-1']);
    expect(edge(await around(one))).toEqual(['firewall-f protects droplet-1']);

    await fixture.write(connection, [droplet('1'), droplet('2', ['web'])], TUESDAY);

    const graph = await around(wall);
    expect(edge(graph)).toEqual(['firewall-f protects droplet-2']);
    expect(graph.edges[0]).toMatchObject({ dangling: false, selector: { kind: DROPLET, tag: 'web' } });
    expect((await around(one)).edges).toEqual([]);
  });

  it('keeps a tag within its account, over all connections to that account', async () => {
    const mine = await fixture.connection('digitalocean', 'account-a');
    const mineToo = await fixture.connection('digitalocean', 'account-a');
    const theirs = await fixture.connection('digitalocean', 'account-b');
    const [wall] = await fixture.write(mine, [firewall('f', 'web')], MONDAY);
    await fixture.write(mineToo, [droplet('1', ['web'])], MONDAY);
    const [other] = await fixture.write(theirs, [droplet('2', ['web'])], MONDAY);

    expect(edge(await around(wall))).toEqual(['firewall-f protects droplet-1']);
    expect((await around(other)).edges).toEqual([]);
  });

  it('finds the Space that a CDN serves by host name, at another provider, from either end', async () => {
    const [endpoint] = await fixture.write(connection, [cdn], MONDAY);
    const spaces = await fixture.connection('spaces');
    const bucket = {
      ...{ kind: BUCKET, uid: 'assets', name: 'assets', entity: 'bucket' },
      attributes: { hostName: HOST_NAME },
    };
    const [space] = await fixture.write(spaces, [bucket], MONDAY);

    for (const id of [endpoint, space]) expect(edge(await around(id))).toEqual(['cdn serves assets']);
  });

  it('follows the tag of a firewall that has changed, in whatever letters', async () => {
    const [wall] = await fixture.write(connection, [firewall('f', 'Web')], MONDAY);
    await fixture.write(connection, [droplet('1', ['web'])], MONDAY);

    await fixture.write(connection, [{ ...firewall('f', 'Web'), status: 'changed' }], TUESDAY);

    expect(edge(await around(wall))).toEqual(['firewall-f protects droplet-1']);
  });

  it('prefers the same connection where two hold the same key', async () => {
    const twin = await fixture.connection('digitalocean');
    for (const id of [connection, twin]) await fixture.write(id, [droplet('1')], MONDAY);
    const [mine] = await fixture.write(connection, [volume('v', '1')], MONDAY);
    const elsewhere = await fixture.connection('digitalocean');
    const [guest] = await fixture.write(elsewhere, [volume('w', '1')], MONDAY);

    const own = await around(mine);
    const both = await around(guest);

    expect(own.nodes.map(({ connectionId }) => connectionId)).toEqual([connection, connection]);
    expect(new Set(both.nodes.map(({ connectionId }) => connectionId))).toEqual(new Set([elsewhere, connection, twin]));
    expect(edge(await around(own.nodes[1]?.id))).toEqual([
      'volume-v is attached to droplet-1',
      'volume-w is attached to droplet-1',
    ]);
  });

  it('shows ends that nothing is found for as dangling', async () => {
    const [disk] = await fixture.write(connection, [volume('v', '404')], MONDAY);
    const [wall] = await fixture.write(connection, [firewall('f', 'nobody')], MONDAY);
    const [endpoint] = await fixture.write(connection, [cdn], MONDAY);

    const ends = await Promise.all([disk, wall, endpoint].map(async (id) => (await around(id, 3)).edges[0]));

    expect(ends).toEqual([
      expect.objectContaining({
        to: null,
        dangling: true,
        key: { provider: 'digitalocean', kind: DROPLET, uid: '404' },
      }),
      expect.objectContaining({ to: null, dangling: true, selector: { kind: DROPLET, tag: 'nobody' } }),
      expect.objectContaining({ to: null, dangling: true, selector: { kind: BUCKET, hostName: HOST_NAME } }),
    ]);
  });

  it('shows a neighbour that is gone as gone, and selects none that is', async () => {
    const [one] = await fixture.write(connection, [droplet('1', ['web'])], MONDAY);
    const [disk] = await fixture.write(connection, [volume('v', '1')], MONDAY);
    const [wall] = await fixture.write(connection, [firewall('f', 'web')], MONDAY);
    await fixture.markGone([one!], TUESDAY);

    expect((await around(disk)).nodes[1]).toMatchObject({ id: one, goneAt: TUESDAY });
    expect((await around(wall)).edges).toEqual([expect.objectContaining({ dangling: true })]);
  });

  it('gives each of several firewalls over one tag all of its servers', async () => {
    const [one] = await fixture.write(connection, [droplet('1', ['web']), droplet('2', ['web'])], MONDAY);
    const walls = ['f', 'g', 'h'].map((uid) => firewall(uid, 'web'));
    await fixture.write(connection, walls, MONDAY);
    const elsewhere = await fixture.connection('digitalocean', 'account-b');
    await fixture.write(elsewhere, [droplet('3', ['web'])], MONDAY);

    expect(edge(await around(one, 2))).toEqual(
      ['f', 'g', 'h'].flatMap((uid) => [1, 2].map((server) => `firewall-${uid} protects droplet-${server}`)),
    );
  });

  it('stops at its bounds, and says so', async () => {
    const servers = Array.from({ length: 700 }, (_, index) => droplet(`${index}`, ['web']));
    await fixture.write(connection, servers, MONDAY);
    const [wall] = await fixture.write(connection, [firewall('f', 'web')], MONDAY);

    for (const [depth, { nodes }] of [
      [1, DIRECT_BOUNDS],
      [3, DEEPER_BOUNDS],
    ] as const) {
      const graph = await around(wall, depth);

      expect(graph.nodes).toHaveLength(nodes);
      expect(graph.edges).toHaveLength(nodes - 1);
      expect(graph.truncated).toBe(true);
    }
  });

  it.each([0, 4, 'deep'])('refuses depth %s', async (depth) => {
    const [one] = await fixture.write(connection, [droplet('1')], MONDAY);

    const { body } = await app.get(`/resources/${one}/relations`, { depth }).expect(400);

    expect(body.errors[0].field).toBe('depth');
  });
});
