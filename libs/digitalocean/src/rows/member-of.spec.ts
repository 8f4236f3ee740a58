import { memberOf } from './member-of.js';

describe('what a resource is a member of', () => {
  it('is its VPC and its project', () => {
    expect(memberOf({ vpc: 'v', project: 'p' }).map(({ to }) => to)).toMatchObject([
      { kind: 'digitalocean.vpc', uid: 'v' },
      { kind: 'digitalocean.project', uid: 'p' },
    ]);
  });

  it.each([[{}], [{ vpc: null, project: '' }]])('is nothing with %j', (membership) => {
    expect(memberOf(membership)).toEqual([]);
  });
});
