import { useInventory } from '../../../test/use-inventory.js';
import type { RelationGraph } from './relation-graph.dto.js';

const BUCKET = 'spaces.bucket';
const [MONDAY, TUESDAY] = ['2026-11-02T12:00:00.000Z', '2026-11-03T12:00:00.000Z'];

const bucket = (region: string, name: string) => ({ kind: BUCKET, uid: `${region}/${name}`, name, entity: 'bucket' });
const key = (uid: string, ...names: string[]) => ({
  ...{ kind: 'digitalocean.spaces-key', uid, name: uid, entity: 'access-key' },
  relations: names.map((name) => ({
    type: 'gives-access-to' as const,
    to: { kind: BUCKET, urn: `do:space:${name}` },
  })),
});

describe('relations by URN', () => {
  const { app, fixture } = useInventory();
  let connection: string;
  let spaces: string;

  beforeEach(async () => {
    connection = await fixture.connection('digitalocean', 'team');
    spaces = await fixture.connection('spaces', 'owner-a');
  });

  const around = async (id: string | undefined): Promise<RelationGraph> =>
    (await app.get(`/resources/${id}/relations`).expect(200)).body;
  const edge = ({ nodes, edges }: RelationGraph): string[] => {
    const uid = (id: string | null) => nodes.find((node) => node.id === id)?.key.uid ?? 'nothing';
    return edges.map(({ from, label, to }) => `${uid(from)} ${label} ${uid(to)}`).sort();
  };

  it('lead to the resource with this URN at another provider, in both directions, regardless of which was read first', async () => {
    const [uploads] = await fixture.write(connection, [key('uploads', 'assets', 'logs')], MONDAY);
    expect(edge(await around(uploads))).toEqual(Array(2).fill('uploads gives access to nothing'));

    const [assets] = await fixture.write(spaces, [bucket('nyc3', 'assets'), bucket('nyc3', 'assets-2')], MONDAY);
    const graph = await around(uploads);

    expect(edge(graph)).toEqual(['uploads gives access to nothing', 'uploads gives access to nyc3/assets']);
    expect(graph.edges.map(({ selector }) => selector)).toContainEqual({ kind: BUCKET, urn: 'do:space:assets' });
    expect(edge(await around(assets))).toEqual(['uploads gives access to nyc3/assets']);

    await fixture.markGone([assets!], TUESDAY);

    expect(edge(await around(uploads))).toEqual(Array(2).fill('uploads gives access to nothing'));
  });

  it('lead to each resource of an account with the name, as nothing says which one is meant', async () => {
    const [uploads] = await fixture.write(connection, [key('uploads', 'assets')], MONDAY);
    const again = await fixture.connection('spaces', 'owner-a');
    await fixture.write(spaces, [bucket('nyc3', 'assets')], MONDAY);
    await fixture.write(again, [bucket('ams3', 'assets')], MONDAY);

    expect(edge(await around(uploads))).toEqual([
      'uploads gives access to ams3/assets',
      'uploads gives access to nyc3/assets',
    ]);
  });

  it.each([
    ['another account', 'owner-b'],
    ['an account that is not known', undefined],
  ])('lead to none where %s has a resource of that name, too', async (_, account) => {
    const [uploads] = await fixture.write(connection, [key('uploads', 'assets')], MONDAY);
    const theirs = await fixture.connection('spaces', account);
    const [mine] = await fixture.write(spaces, [bucket('nyc3', 'assets')], MONDAY);
    const [other] = await fixture.write(theirs, [bucket('ams3', 'assets')], MONDAY);

    for (const id of [mine, other]) expect((await around(id)).edges).toEqual([]);
    expect(edge(await around(uploads))).toEqual(['uploads gives access to nothing']);
  });

  it('stay within the account at the same provider', async () => {
    const theirs = await fixture.connection('spaces', 'owner-b');
    const copy = {
      ...{ kind: 'spaces.replica', uid: 'r', name: 'r' },
      relations: [{ type: 'replica-of' as const, to: { urn: 'do:space:assets' } }],
    };
    const [replica] = await fixture.write(spaces, [copy], MONDAY);
    await fixture.write(spaces, [bucket('nyc3', 'assets')], MONDAY);
    await fixture.write(theirs, [bucket('ams3', 'assets')], MONDAY);

    expect(edge(await around(replica))).toEqual(['r is a replica of nyc3/assets']);
  });
});
