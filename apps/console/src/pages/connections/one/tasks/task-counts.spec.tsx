import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderInApp } from '../../../../../test/render';
import { TaskCounts, type TaskRow } from './task-state';

const LAST = {
  runId: 'r',
  task: 'server-list',
  kind: 'digitalocean.droplet',
  state: 'success',
  complete: true,
  resources: 70,
  created: 0,
  changed: 0,
  gone: 0,
  expected: 70,
  unreadable: 0,
  skipped: 0,
  message: '',
  awaiting: 0,
  startedAt: null,
  endedAt: null,
} as const;

const shown = (last: object, held: number | undefined): string | null => {
  const { container } = renderInApp(
    <div data-testid="counts">
      <TaskCounts row={{ last: { ...LAST, ...last }, held } as TaskRow} />
    </div>,
  );
  return screen.getByTestId('counts').textContent ?? container.textContent;
};

describe('TaskCounts', () => {
  it('shows the number of resources, not of those that a failed task read', () => {
    expect(shown({ state: 'failed', complete: false, resources: 7 }, 70)).toBe('707 of 70 fetched');
  });

  it('shows missing resources', () =>
    expect(shown({ resources: 3, expected: 3, awaiting: 67 }, 70)).toBe('7067 missing'));

  it.each([
    [{ skipped: 12 }, '70no changes, 12 skipped'],
    [{ state: 'failed', complete: false, resources: 7, skipped: 12 }, '707 of 70 fetched, 12 skipped'],
  ])('shows the number of skipped rows, if there are any: %j', (last, words) => {
    expect(shown(last, 70)).toBe(words);
  });

  it('says "no changes" only for a complete listing', () => expect(shown({}, 70)).toBe('70no changes'));
});
