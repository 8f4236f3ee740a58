import { describe, expect, it } from 'vitest';
import { draftOf } from './user-dialog';

describe('the rights of a user, in the form', () => {
  it('are one role, for all connections or for some', () => {
    const some = [
      { connectionId: 'a', role: 'viewer' },
      { connectionId: 'b', role: 'viewer' },
    ] as const;

    expect(draftOf({ name: 'ada', role: 'admin', connections: [] })).toEqual({
      ...{ name: 'ada', role: 'admin', connections: [] },
    });
    expect(draftOf({ name: 'ada', role: 'limited', connections: [...some] })).toEqual({
      ...{ name: 'ada', role: 'viewer', connections: ['a', 'b'] },
    });
  });

  it('are left to the API if there are several roles', () => {
    const connections = [{ connectionId: 'a', role: 'operator' as const }];

    expect(draftOf({ name: 'ada', role: 'viewer', connections })).toBeUndefined();
  });
});
