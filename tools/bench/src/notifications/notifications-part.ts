import Table from 'cli-table3';
import type { BenchPart } from '../bench-part.types.js';
import { atMost } from '../target-check.js';
import { benchNotifications, type NotificationFigures } from './notifications-bench.js';

const CASE = { droplets: 1000, findings: 100, messages: 100 };

const TARGET_MS = 2000;

/** Measures how soon a webhook tells what the checks of a sync found. */
export const NOTIFICATIONS_PART: BenchPart = {
  name: 'notifications',
  async run(report) {
    report(`notifications: ${CASE.messages} messages of ${CASE.findings} findings each`);
    const figures = await benchNotifications(CASE);
    const checks = [atMost('end of a sync → delivered webhook, 100 findings, ms (p99)', figures.p99Ms, TARGET_MS)];
    return { figures, checks, tables: notificationsTable(figures) };
  },
};

function notificationsTable({ findings, messages, p50Ms, p99Ms, mostMs }: NotificationFigures): string {
  const table = new Table({
    head: ['Messages', 'Findings of each', 'p50 ms', 'p99 ms', 'Most ms'],
    style: { head: [], border: [] },
  });
  table.push([messages, findings, ...[p50Ms, p99Ms, mostMs].map(Math.round)]);
  return `${table.toString()}\n`;
}
