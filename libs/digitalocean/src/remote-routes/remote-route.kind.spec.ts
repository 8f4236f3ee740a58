import { remoteRouteKind } from './remote-route.kind.js';

describe('a remote route', () => {
  it('is known by its block below its attachment, since another may lead to the same network', () => {
    const [one, other] = ['a1', 'a2'].map((id) => remoteRouteKind.resource({ cidr: '10.10.10.0/24' }, { id }));

    expect([one?.key.uid, other?.key.uid]).toEqual(['a1/10.10.10.0/24', 'a2/10.10.10.0/24']);
    expect(one?.relations).toMatchObject([{ type: 'member-of', to: { uid: 'a1' } }]);
  });

  it.each([[{}], [{ cidr: '' }], [{ cidr: null }]])('is unreadable with %j', (row) => {
    expect(() => remoteRouteKind.resource(row, { id: 'a1' })).toThrow('cannot be read');
  });
});
