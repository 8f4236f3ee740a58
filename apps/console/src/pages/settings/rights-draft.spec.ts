import { describe, expect, it } from 'vitest';
import { effectiveRoles, higherRoles, rightsDraftOf, rightsOf, rightsProblem } from './rights-draft';

const MIXED = [
  { connectionId: 'a', role: 'viewer' },
  { connectionId: 'b', role: 'operator' },
  { connectionId: 'c', role: 'admin' },
] as const;

describe('rights in a form', () => {
  it('are those of the API, with different roles for different connections', () => {
    const rights = { role: 'limited' as const, connections: [...MIXED] };

    expect(rightsOf(rightsDraftOf(rights))).toEqual(rights);
    expect(rightsOf(rightsDraftOf({ role: 'admin' }))).toEqual({ role: 'admin', connections: [] });
  });

  it('name only connections with more than the role for all', () => {
    const roles = { a: 'viewer', b: 'operator', c: 'admin' } as const;

    expect(rightsOf({ role: 'operator', roles })).toEqual({ role: 'operator', connections: [MIXED[2]] });
    expect(effectiveRoles({ role: 'viewer', connections: MIXED })).toEqual({
      ...{ everywhere: 'viewer', more: [MIXED[1], MIXED[2]] },
    });
    expect(effectiveRoles({ role: 'limited', connections: MIXED })).toEqual({
      everywhere: undefined,
      more: [...MIXED],
    });
  });

  it('are a role for something', () => {
    expect(rightsProblem({ role: 'limited', roles: {} })).toContain('at least one connection');
    expect(rightsProblem({ role: 'limited', roles: { a: 'viewer' } })).toBeUndefined();
    expect(rightsProblem({ role: 'viewer', roles: {} })).toBeUndefined();
  });

  it('offer what is higher than the role for all', () => {
    expect(higherRoles('limited').map(({ label }) => label)).toEqual(['No access', 'Viewer', 'Operator', 'Admin']);
    expect(higherRoles('operator').map(({ label }) => label)).toEqual(['Operator, as for all', 'Admin']);
  });
});
