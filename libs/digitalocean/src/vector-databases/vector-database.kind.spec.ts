import { vectorDatabaseKind } from './vector-database.kind.js';

const mapped = (row: object) => vectorDatabaseKind.resource({ id: 'v1', name: 'documents', ...row });

describe('a vector database', () => {
  it('leads to its project and to what it was forked from', () => {
    expect(mapped({ project_id: 'p1', forked_from_id: 'v0' }).relations).toMatchObject([
      { type: 'member-of', to: { kind: 'digitalocean.project', uid: 'p1' } },
      { type: 'created-from', to: { kind: 'digitalocean.vector-database', uid: 'v0' } },
    ]);
    expect(mapped({ project_id: '', forked_from_id: '' }).relations).toEqual([]);
  });

  it('is reached under the host of its address', () => {
    expect(mapped({ endpoints: { http: 'https://d.weaviate.example.com' } }).attributes.hostName).toBe(
      'd.weaviate.example.com',
    );
    for (const endpoints of [null, {}, { http: '' }, { http: 'nonsense' }])
      expect(mapped({ endpoints }).attributes.hostName).toBeUndefined();
  });

  it('reports users as unknown, not as none', () => {
    expect(mapped({ config: null, tags: null }).attributes.users).toBeUndefined();
  });

  it('is active only with the status active', () => {
    expect([mapped({ status: 'active' }).active, mapped({ status: 'resting' }).active]).toEqual([true, false]);
  });
});
