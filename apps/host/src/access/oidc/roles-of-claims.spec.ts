import { rightsOf, valuesOf } from './roles-of-claims.js';

describe('the values of a claim', () => {
  it.each([
    ['groups', { groups: ['a', 1, 'b'] }, ['a', 'b']],
    ['role', { role: 'a' }, ['a']],
    ['realm_access.roles', { realm_access: { roles: ['a'] } }, ['a']],
    ['https://example.com/roles', { 'https://example.com/roles': ['a'] }, ['a']],
    ['groups', {}, []],
    ['constructor.name', {}, []],
    ['a.b', { a: null }, []],
  ])('%s of %j are %j', (claim, claims, values) => {
    expect(valuesOf(claims, claim)).toEqual(values);
  });
});

describe('the roles of a person', () => {
  it('are the highest that apply, for all connections and for each', () => {
    const rules = [
      { value: '*', role: 'viewer' },
      { value: 'a', role: 'operator' },
      { value: 'a', role: 'viewer', connectionId: '1' },
      { value: 'b', role: 'admin', connectionId: '1' },
      { value: 'c', role: 'admin' },
    ] as const;

    expect(rightsOf(['a', 'b'], rules)).toEqual({
      role: 'operator',
      connections: [{ connectionId: '1', role: 'admin' }],
    });
    expect(rightsOf([], rules)).toEqual({ role: 'viewer', connections: [] });
    expect(rightsOf(['b'], rules.slice(3))).toMatchObject({ role: 'limited' });
    expect(rightsOf(['x'], rules.slice(1))).toBeUndefined();
  });
});
