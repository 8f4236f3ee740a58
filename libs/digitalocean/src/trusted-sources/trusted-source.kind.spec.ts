import { trustedSourceKind } from './trusted-source.kind.js';

const mapped = (row: object) =>
  trustedSourceKind.resource({ uuid: 'rule', type: 'droplet', value: '42', ...row }, { id: 'cluster' });

describe('a trusted source', () => {
  it('leads to what may connect, and to the database', () => {
    expect(mapped({})).toMatchObject({
      key: { uid: 'cluster/rule' },
      attributes: { databaseId: 'cluster', type: 'server', source: '42' },
      relations: [
        { type: 'member-of', to: { kind: 'digitalocean.database', uid: 'cluster' } },
        { type: 'allows', to: { kind: 'digitalocean.droplet', uid: '42' } },
      ],
    });
  });

  it('of a type that is not known keeps it, and leads to the database alone', () => {
    const { attributes, relations } = mapped({ type: 'function', value: 'f1' });

    expect(attributes).toMatchObject({ type: 'function', source: 'f1' });
    expect(relations.map(({ type }) => type)).toEqual(['member-of']);
  });

  it.each([[null], [''], [undefined]])('without a description (%p) is called by its value', (description) => {
    expect(mapped({ description }).name).toBe('42');
  });

  it.each([[{ uuid: '' }], [{ uuid: null }], [{ value: null }]])('is unreadable with %j', (row) => {
    expect(() => mapped(row)).toThrow('cannot be read');
  });
});
