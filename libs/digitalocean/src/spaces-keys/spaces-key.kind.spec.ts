import { spacesKeyKind } from './spaces-key.kind.js';

const mapped = (row: object) => spacesKeyKind.resource({ access_key: 'DO00EXAMPLE', ...row });

describe('an access key of Spaces', () => {
  it('tells to what it gives access, and what it allows at all', () => {
    const grants = [
      { bucket: 'static-images', permission: 'read' },
      { bucket: 'backups', permission: 'read' },
      { bucket: '', permission: 'fullaccess' },
    ];

    expect(mapped({ name: 'uploads', grants })).toMatchObject({
      ...{ key: { uid: 'DO00EXAMPLE' }, name: 'uploads', active: true },
      attributes: {
        grants: [
          { scope: 'static-images', permission: 'read' },
          { scope: 'backups', permission: 'read' },
          { scope: undefined, permission: 'fullaccess' },
        ],
        permissions: ['read', 'fullaccess'],
      },
      relations: ['static-images', 'backups'].map((name) => ({
        type: 'gives-access-to',
        to: { kind: 'spaces.bucket', urn: `do:space:${name}` },
      })),
    });
  });

  it('does not keep a secret key, should the list ever show one', () => {
    expect(JSON.stringify(mapped({ secret_key: 'made-up-secret-half' }).attributes)).not.toContain('made-up');
  });

  it.each([undefined, null, []])('allows nothing with the grants %p', (grants) => {
    expect(mapped({ grants }).attributes).toEqual({ grants: [], permissions: [] });
  });

  it('is named by its public half where it has no name', () => {
    expect(mapped({ name: '' }).name).toBe('DO00EXAMPLE');
  });
});
