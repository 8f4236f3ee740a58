import type { RunReport, TaskReportJson } from './run-report.js';
import { summary } from './summary.js';

const TASK: TaskReportJson = {
  ...{ task: 'server-list', kind: 'fake.server', state: 'success', complete: true, resources: 70, expected: 82 },
  ...{ unreadable: 0, unreadableRows: [], requests: 1, durationMs: 100, message: '' },
};

const summaryOf = (task: Partial<TaskReportJson>): string => {
  const tasks = [{ ...TASK, ...task }];
  const complete = tasks.every((each) => each.complete);
  const report: RunReport = {
    ...{
      provider: 'fake',
      account: null,
      startedAt: '2026-01-01T00:00:00Z',
      durationMs: 100,
      complete,
      exitCode: 0,
      tasks,
    },
  };
  return summary('Fake Cloud', report);
};

describe('the summary of a run', () => {
  it.each<[string, Partial<TaskReportJson>, RegExp]>([
    ['how many resources were read', {}, /✓ server-list +70 +1 +0\.1 s/],
    ['how many rows are of another kind', { skipped: 12 }, /✓ server-list +70, 12 skipped +1 /],
    [
      'how many were expected, unreadable and skipped',
      { state: 'warning', complete: false, unreadable: 2, skipped: 1 },
      /! server-list +70 of 82, 2 unreadable, 1 skipped +1 /,
    ],
    [
      'that the account does not have a product, which is not an error',
      { state: 'unavailable', complete: false, resources: 0, expected: null, message: 'Things are not available.' },
      /– server-list +0 +1 /,
    ],
  ])('says %s', (_what, task, said) => {
    expect(summaryOf(task)).toMatch(said);
  });

  it('names an unreadable list of a complete task', () => {
    const message = 'The list is complete, but /types, which its rows refer to, could not be read. Run again.';
    const text = summaryOf({ state: 'warning', message });

    expect(text).toContain(`\nserver-list: ${message}\n`);
    expect(text).toContain('Every list is complete, but some fields are unknown; see above.');
  });
});
