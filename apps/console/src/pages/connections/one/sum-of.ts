import type { Schemas } from '../../../api/schemas.types';

const COUNTS = ['resources', 'created', 'changed', 'gone', 'unreadable'] as const;

type Sums = Readonly<Record<(typeof COUNTS)[number], number>>;

/** What all tasks of a run found together. */
export const sumOf = ({ tasks }: Pick<Schemas['SyncView'], 'tasks'>): Sums =>
  Object.fromEntries(COUNTS.map((name) => [name, tasks.reduce((sum, task) => sum + task[name], 0)])) as Sums;
