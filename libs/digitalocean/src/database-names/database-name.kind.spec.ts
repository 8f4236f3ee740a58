import { databaseNameKind } from './database-name.kind.js';

describe('a database within a cluster', () => {
  it('is known below its cluster, since each has a defaultdb', () => {
    const [one, other] = ['one', 'other'].map((id) => databaseNameKind.resource({ value: 'defaultdb' }, { id }));

    expect([one?.key.uid, other?.key.uid]).toEqual(['one/defaultdb', 'other/defaultdb']);
    expect(one).toMatchObject({
      name: 'defaultdb',
      attributes: { databaseId: 'one' },
      relations: [{ type: 'member-of', to: { kind: 'digitalocean.database', uid: 'one' } }],
    });
  });

  it.each([[{ value: '' }], [{ value: null }], [{ value: 7 }], [{}]])('is unreadable with %j', (row) => {
    expect(() => databaseNameKind.resource(row, { id: 'one' })).toThrow('cannot be read');
  });
});
