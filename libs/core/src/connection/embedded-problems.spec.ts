import { typeOf } from '../../test/resources.js';
import { embeddedProblems } from './embedded-problems.js';

describe('a kind that is embedded in its parent', () => {
  const problems = (more: object) => embeddedProblems([typeOf('user', { parent: 'fake.database', ...more })]);

  it('says where', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ embedded: { at: '/users' } })).toEqual([]);
    expect(problems({ embedded: { at: '/node_pools/0', absent: 'none' } })).toEqual([]);
  });

  it.each([
    [{ embedded: { at: 'users' } }, 'What "fake.user" is embedded at, "users", is not a JSON pointer'],
    [{ embedded: {} }, 'is embedded at, "undefined", is not a JSON pointer'],
    [{ embedded: { at: '/users', absent: 'all' } }, '`embedded.absent` of "fake.user" can only be "none".'],
    [{ embedded: { at: '/users' }, parent: undefined }, 'Name its `parent`.'],
    [{ embedded: { at: '/users' }, unchangedBy: '/raw/serial' }, 'Leave out its `unchangedBy`.'],
    [{ embedded: { at: '/users' }, tellsUnchanged: true }, 'Leave out its `tellsUnchanged`.'],
  ])('is refused with %j', (more, problem) => {
    expect(problems(more)).toEqual([expect.stringContaining(problem)]);
  });
});
