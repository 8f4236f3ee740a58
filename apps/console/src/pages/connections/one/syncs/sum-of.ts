import type { Schemas } from '../../../../api/schemas.types';

const COUNTS = ['resources', 'created', 'changed', 'gone', 'unreadable', 'skipped', 'awaiting'] as const;

type Counted = Pick<Schemas['SyncTaskView'], (typeof COUNTS)[number] | 'complete'>;

type Sums = Readonly<Record<(typeof COUNTS)[number], number>>;

/** The sums over all tasks of a sync; complete only if every listing was. */
export const sumOf = ({ tasks }: { readonly tasks: readonly Counted[] }): Sums & { readonly complete: boolean } => ({
  ...(Object.fromEntries(COUNTS.map((name) => [name, tasks.reduce((sum, task) => sum + task[name], 0)])) as Sums),
  complete: tasks.every(({ complete }) => complete),
});
