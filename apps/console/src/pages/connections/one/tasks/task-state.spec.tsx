import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderInApp } from '../../../../../test/render';
import { type TaskRow, TaskState } from './task-state';

const shown = (message: string, statusMessage: string | null): string | null => {
  const last = { state: 'danger', complete: false, message, endedAt: null };
  const row = { connection: { statusMessage }, last } as TaskRow;
  renderInApp(
    <div data-testid="state">
      <TaskState row={row} />
    </div>,
  );
  return screen.getByTestId('state').textContent;
};

describe('TaskState', () => {
  it('shows why a task failed', () => expect(shown('It is broken.', null)).toContain('FailedIt is broken.'));

  it('does not repeat for each task why the whole connection cannot be read', () => {
    expect(shown('The credential was refused.', 'The credential was refused.')).toContain(
      'FailedFor the reason above.',
    );
  });
});
