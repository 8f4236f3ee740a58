import { searchIndexKind } from './search-index.kind.js';

const mapped = (row: object) => searchIndexKind.resource({ index_name: 'logs-*', ...row }, { id: 'cluster' });

describe('a search index', () => {
  it('is a member of its OpenSearch cluster', () => {
    expect(mapped({ status: 'open', health: 'green' })).toMatchObject({
      ...{ key: { uid: 'cluster/logs-*' }, active: true },
      attributes: { databaseId: 'cluster', health: 'green' },
      relations: [{ type: 'member-of', to: { kind: 'digitalocean.database', uid: 'cluster' } }],
    });
  });

  it.each(['close', 'none', null])('is not active with the status %p', (status) => {
    expect(mapped({ status }).active).toBe(false);
  });
});
