import type { ResourceSelector } from '@maestro/core';
import { useInventory } from '../../../test/use-inventory.js';
import type { RelationGraph } from './relation-graph.dto.js';

const DROPLET = 'digitalocean.droplet';
const [MONDAY, TUESDAY] = ['2026-11-02T12:00:00.000Z', '2026-11-03T12:00:00.000Z'];

const droplet = (uid: string) => ({ kind: DROPLET, uid, name: `droplet-${uid}` });
const server = (uid: string, publicIpv4: string[], privateIpv4: string[] = []) => ({
  ...droplet(uid),
  attributes: { publicIpv4, privateIpv4 },
});
const record = (uid: string, ...ends: ResourceSelector[]) => ({
  ...{ kind: 'digitalocean.record', uid, name: `record-${uid}`, entity: 'unknown' },
  relations: ends.map((to) => ({ type: 'resolves-to' as const, to })),
});

describe('relations by address', () => {
  const { app, database, fixture } = useInventory();
  let connection: string;

  beforeEach(async () => {
    connection = await fixture.connection('digitalocean');
  });

  const around = async (id: string | undefined): Promise<RelationGraph> =>
    (await app.get(`/resources/${id}/relations`).expect(200)).body;
  const edge = ({ nodes, edges }: RelationGraph): string[] => {
    const name = (id: string | null) => nodes.find((node) => node.id === id)?.name ?? 'nothing';
    return edges.map(({ from, label, to }) => `${name(from)} ${label} ${name(to)}`).sort();
  };

  it('follows an address to whatever has it at any provider, from either end, as it moves', async () => {
    const acme = await fixture.connection('acme');
    const [entry] = await fixture.write(
      acme,
      [{ ...record('www', { address: '192.0.2.7' }), kind: 'acme.record' }],
      MONDAY,
    );
    const servers = [server('1', ['192.0.2.7']), server('2', ['192.0.2.8'])];
    const [one, two] = await fixture.write(connection, servers, MONDAY);

    for (const id of [entry, one]) expect(edge(await around(id))).toEqual(['record-www resolves to droplet-1']);
    expect((await around(two)).edges).toEqual([]);
    expect((await around(entry)).edges[0]).toMatchObject({ dangling: false, selector: { address: '192.0.2.7' } });

    await fixture.write(connection, [server('1', []), server('2', ['192.0.2.8', '192.0.2.7'])], TUESDAY);

    for (const id of [entry, two]) expect(edge(await around(id))).toEqual(['record-www resolves to droplet-2']);
    expect((await around(one)).edges).toEqual([]);

    await fixture.markGone([two!], TUESDAY);

    expect((await around(entry)).edges).toEqual([expect.objectContaining({ dangling: true, to: null })]);
  });

  it('follows a block to what has addresses in it, once each, and an address to what was assigned its block', async () => {
    const [wall, entry] = await fixture.write(
      connection,
      [record('wall', { kind: DROPLET, cidr: '192.0.2.0/29' }), record('v6', { address: '2001:db8::5' })],
      MONDAY,
    );
    const servers = [server('1', ['192.0.2.1', '192.0.2.2']), server('2', ['192.0.2.8'])];
    const blocks = { ...droplet('3'), attributes: { publicIpv6: ['2001:db8::/64'] } };
    const [one, , three] = await fixture.write(connection, [...servers, blocks], MONDAY);

    for (const id of [wall, one]) expect(edge(await around(id))).toEqual(['record-wall resolves to droplet-1']);
    for (const id of [entry, three]) expect(edge(await around(id))).toEqual(['record-v6 resolves to droplet-3']);
    expect((await around(wall)).edges[0]?.selector).toEqual({ kind: DROPLET, cidr: '192.0.2.0/29' });
  });

  it('keeps a private address within its account', async () => {
    const mine = await fixture.connection('digitalocean', 'account-a');
    const mineToo = await fixture.connection('digitalocean', 'account-a');
    const theirs = await fixture.connection('digitalocean', 'account-b');
    const end = { kind: DROPLET, cidr: '10.0.0.0/8' };
    const [entry] = await fixture.write(mine, [record('db', end, { address: '10.1.2.3' })], MONDAY);
    await fixture.write(mineToo, [server('1', [], ['10.1.2.3'])], MONDAY);
    const [other] = await fixture.write(theirs, [server('2', [], ['10.1.2.3'])], MONDAY);

    expect(edge(await around(entry))).toEqual(Array(2).fill('record-db resolves to droplet-1'));
    expect((await around(other)).edges).toEqual([]);
  });

  it('shows what selects nothing as dangling, also where it is no address', async () => {
    const ends = [{ address: '192.0.2.99' }, { cidr: 'anywhere' }, { hostName: 'nowhere.example.com' }];
    const [entry] = await fixture.write(connection, [record('lost', ...ends)], MONDAY);

    const { edges } = await around(entry);

    expect(edges.map(({ dangling, selector }) => [dangling, selector])).toEqual([
      [true, { address: '192.0.2.99' }],
      [true, undefined],
      [true, { hostName: 'nowhere.example.com' }],
    ]);
  });

  it('forgets the addresses of resources whose connection is removed', async () => {
    await fixture.write(connection, [server('1', ['192.0.2.7'])], MONDAY);

    await fixture.clear();

    expect((await database.pool.query('select * from resource_address')).rows).toEqual([]);
  });
});
