import { defaultTypes } from './default-types.js';

const server = { task: 'server-list' };
const tag = { task: 'tag-list', onlyDeep: true as const };

describe('the tasks of a sync that names none', () => {
  it('leave out what only deep syncs read', () => {
    expect(defaultTypes([server, tag], false)).toEqual([server]);
  });

  it('are all tasks in a deep sync', () => {
    expect(defaultTypes([server, tag], true)).toEqual([server, tag]);
  });
});
