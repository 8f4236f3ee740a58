import { textTable, plainText } from '../output/text-table.js';
import type { RunReport, TaskReportJson } from './run-report.js';

const SIGNS = { success: '✓', warning: '!', danger: '✗', unavailable: '–' } as const;

/** The summary at the end of a run, for stderr. */
export function summary(title: string, report: RunReport): string {
  const { tasks, durationMs, account } = report;
  const stopped = tasks.find(({ message }) => message.startsWith('Stopped: '));
  // A refused credential is one message, not one for each task.
  if (stopped && report.exitCode === 1) return `${plainText(stopped.message.replace('Stopped: ', ''))}\n`;

  const rows = tasks.map((task) => [
    `${SIGNS[task.state]} ${task.task}`,
    counted(task),
    task.requests,
    `${(task.durationMs / 1000).toFixed(1)} s`,
  ]);
  const notes = tasks
    .filter(({ message }) => message !== '')
    .map(({ task, message }) => `${task}: ${plainText(message)}\n`);
  const resources = tasks.reduce((total, task) => total + task.resources, 0);
  const owner = account === null ? title : `${title}, ${plainText(account)}`;
  const verdict = verdictOf(report);
  return [
    '\n',
    textTable(['Task', 'Resources', 'Requests', 'Time'], rows),
    ...(notes.length > 0 ? ['\n', ...notes] : []),
    `\n${owner}: ${resources} resources in ${(durationMs / 1000).toFixed(1)} s. ${verdict}\n`,
  ].join('');
}

/** A list can be complete although fields of its rows are unknown. */
function verdictOf({ complete, tasks }: RunReport): string {
  if (!complete) return 'Incomplete; see above.';
  return tasks.some(({ state }) => state === 'warning')
    ? 'Every list is complete, but some fields are unknown; see above.'
    : 'Complete: all resources read.';
}

function counted({ resources, expected, unreadable, skipped = 0, complete }: TaskReportJson): string {
  const total = !complete && expected !== null ? ` of ${expected}` : '';
  const more = [unreadable > 0 && `${unreadable} unreadable`, skipped > 0 && `${skipped} skipped`].filter(Boolean);
  return [`${resources}${total}`, ...more].join(', ');
}
