import { teamKind } from './team.kind.js';

const mapped = (row: object) => teamKind.resource({ uuid: 't1', ...row });

describe('a team of the organization', () => {
  it('is active once it has joined', () => {
    expect(mapped({ status: 'joined' }).active).toBe(true);
    expect(mapped({ status: 'pending' })).toMatchObject({ status: 'pending', active: false });
    expect(mapped({ status: 'quantum' }).active).toBe(false);
  });

  it('tells whom to ask, and how many belong to it', () => {
    const row = {
      name: 'production',
      email: 'sammy@example.com',
      member_count: 3,
      joined_organization_at: '2024-06-12T15:04:05Z',
    };

    expect(mapped(row)).toMatchObject({
      name: 'production',
      attributes: { email: 'sammy@example.com', members: 3, joinedAt: '2024-06-12T15:04:05Z' },
    });
  });

  it('is read where all but its id is missing or null', () => {
    expect(mapped({ name: null, email: null, member_count: null })).toMatchObject({ name: 't1', active: false });
  });
});
