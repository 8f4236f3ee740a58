import type { RateLimit, ResourceType } from '@maestro/core';
import { type BudgetFacts, budgetFigures } from './budget-figures.js';

const NOW = new Date('2026-11-30T10:00:30Z');

const type = (task: string, more: Partial<ResourceType> = {}) =>
  ({ task, kind: `acme.${task}`, ...more }) as ResourceType;
const LIMITS: readonly RateLimit[] = [
  { name: 'burst', requests: 250, windowMs: 60_000 },
  { name: 'hourly', requests: 5000, windowMs: 3_600_000 },
  { name: 'keys', requests: 10, windowMs: 3_600_000, path: '/keys' },
];

const figures = (given: Partial<BudgetFacts>) =>
  budgetFigures(
    {
      types: [type('servers')],
      limits: LIMITS,
      timingOf: () => ({ cron: '0 * * * *', timeZone: 'UTC', intervalSeconds: null, enabled: true, deep: false }),
      measured: () => undefined,
      present: () => 0,
      ...given,
    },
    NOW,
  );

describe('what the schedules of a connection cost', () => {
  it('is a share of the lowest limit of a day that counts every request', () => {
    const { limit, requestsPerDay, shareOfLimit } = figures({ measured: () => 50 });

    expect(limit).toEqual({ name: 'hourly', requests: 5000, windowMs: 3_600_000, requestsPerDay: 120_000 });
    expect(requestsPerDay).toBe(24 * 50);
    expect(shareOfLimit).toBeCloseTo(0.01, 10);
  });

  it('is what the last complete sync of the same depth took', () => {
    const types = [type('buckets', { deep: 'sizes' })];
    const measured = (_task: string, deep: boolean) => (deep ? 900 : 1);
    const timingOf = (deep: boolean) => () => ({
      ...{ cron: null, timeZone: 'UTC', intervalSeconds: 86_400, enabled: true },
      deep,
    });

    expect(figures({ types, measured, timingOf: timingOf(false) }).requestsPerDay).toBe(1);
    expect(figures({ types, measured, timingOf: timingOf(true) }).tasks).toMatchObject([
      { deep: true, basis: 'measured', requestsPerSync: 900, syncsPerDay: 1 },
    ]);
  });

  it('is estimated by the known parents before the first sync', () => {
    const types = [type('servers'), type('records', { parent: 'acme.zone' }), type('rules', { parent: 'acme.wall' })];
    const present = (kind: string) => (kind === 'acme.zone' ? 100 : 0);

    expect(figures({ types, present }).tasks).toMatchObject([
      { task: 'servers', basis: 'estimated', requestsPerSync: 1 },
      { task: 'records', basis: 'estimated', requestsPerSync: 100 },
      { task: 'rules', basis: 'estimated', requestsPerSync: 1 },
    ]);
  });

  it('is nothing for what comes with the rows of its parent', () => {
    const types = [type('databases'), type('users', { parent: 'acme.databases', embedded: { at: '/users' } })];

    expect(figures({ types, present: () => 40 }).tasks).toMatchObject([{ requestsPerSync: 1 }, { requestsPerSync: 0 }]);
  });

  it('is estimated by the known resources where a sync would be deep', () => {
    const timingOf = () => ({ cron: '0 3 * * *', timeZone: 'UTC', intervalSeconds: null, enabled: true, deep: true });
    const types = [
      type('buckets', { deep: 'sizes' }),
      type('servers'),
      type('tags', { deep: 'tags', onlyDeep: true, parent: 'acme.repository' }),
    ];

    const { tasks } = figures({ types, timingOf, present: () => 40 });

    expect(tasks.map(({ requestsPerSync }) => requestsPerSync)).toEqual([41, 1, 40]);
  });

  it('shows what a disabled schedule would cost, and leaves it out of the sums', () => {
    const timingOf = ({ task }: ResourceType) => ({
      ...{ cron: '0 * * * *', timeZone: 'UTC', intervalSeconds: null, deep: false },
      enabled: task === 'servers',
    });

    const budget = figures({ types: [type('servers'), type('images')], timingOf, measured: () => 10 });

    expect(budget).toMatchObject({ requestsPerSync: 10, requestsPerDay: 240 });
    expect(budget.tasks).toMatchObject([{ requestsPerDay: 240 }, { enabled: false, requestsPerDay: 240 }]);
  });

  it('has no share where the provider has no limit', () => {
    expect(figures({ limits: [] })).toMatchObject({ limit: null, shareOfLimit: null, tasks: [{ shareOfLimit: null }] });
  });
});
