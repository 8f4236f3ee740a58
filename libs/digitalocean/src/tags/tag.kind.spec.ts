import { tagKind } from './tag.kind.js';

const mapped = (row: object) => tagKind.resource({ name: 'Extra:awesome', ...row });

describe('a tag', () => {
  it('is identified by its name, and counts its resources', () => {
    const uri = 'https://api.digitalocean.com/v2/droplets/1';
    const tag = mapped({
      resources: { count: 5, last_tagged_uri: uri, droplets: { count: 4, last_tagged_uri: uri }, images: { count: 1 } },
    });

    expect(tag).toMatchObject({ key: { uid: 'Extra:awesome' }, name: 'Extra:awesome', active: true });
    expect(tag.attributes).toEqual({
      resourceCount: 5,
      uses: [
        { type: 'droplets', count: 4 },
        { type: 'images', count: 1 },
      ],
    });
  });

  it.each([
    [undefined, undefined],
    [null, undefined],
    [{}, undefined],
    [{ count: 0 }, 0],
    [{ count: 0, droplets: null, images: 'many', volumes: { count: 0 } }, 0],
  ])('with %j of resources counts %p', (resources, resourceCount) => {
    expect(mapped({ resources }).attributes).toEqual({ resourceCount, uses: [] });
  });

  it.each([undefined, null, '', 7])('is unreadable with the name %p', (name) => {
    expect(() => mapped({ name })).toThrow('cannot be read: name: ');
  });
});
