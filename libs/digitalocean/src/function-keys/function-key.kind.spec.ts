import { functionKeyKind } from './function-key.kind.js';

const mapped = (row: object) => functionKeyKind.resource({ id: 'dof_v1_1', ...row }, { id: 'fn-1' });

describe('an access key of functions', () => {
  it('is a member of its namespace, and tells when it expires', () => {
    expect(mapped({ name: 'shop', expires_at: '2026-12-19T10:30:00Z' })).toMatchObject({
      ...{ key: { uid: 'fn-1/dof_v1_1' }, name: 'shop' },
      attributes: { scopeId: 'fn-1', validUntil: '2026-12-19T10:30:00Z' },
      relations: [{ type: 'member-of', to: { kind: 'digitalocean.function-namespace', uid: 'fn-1' } }],
    });
  });

  it('may never expire, and have no name', () => {
    expect(mapped({ name: '', expires_at: null })).toMatchObject({ name: 'dof_v1_1', attributes: { scopeId: 'fn-1' } });
  });
});
