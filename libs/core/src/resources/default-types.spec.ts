import { defaultTypes } from './default-types.js';

interface Task {
  readonly task: string;
  readonly onlyDeep?: true;
}

const server: Task = { task: 'server-list' };
const tag: Task = { task: 'tag-list', onlyDeep: true };

describe('the tasks of a sync that names none', () => {
  it('leave out what only deep syncs read', () => {
    expect(defaultTypes([server, tag], false)).toEqual([server]);
  });

  it('are all tasks in a deep sync', () => {
    expect(defaultTypes([server, tag], true)).toEqual([server, tag]);
  });
});
