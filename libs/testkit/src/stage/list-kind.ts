import { asParent, type Connection, discover, type ResourceType } from '@maestro/core';
import { lastValueFrom, toArray } from 'rxjs';
import type { ListingRun } from './listing-run.types.js';

/** Lists one kind to its end, as a run of the host does. */
export async function listKind(connection: Connection, { task }: ResourceType): Promise<ListingRun> {
  const events = await lastValueFrom(discover(connection, [task]).pipe(toArray()));
  const [report] = events.flatMap((event) => (event.type === 'task-ended' ? [event.report] : []));
  if (!report) throw new Error(`The task ${task} ended without a report.`);
  return {
    report,
    outcomes: events.flatMap((event) => (event.type === 'part-ended' ? [event.outcome] : [])),
    resources: events.flatMap((event) => (event.type === 'page' ? event.page.resources : [])),
    parents: events.flatMap((event) =>
      event.type === 'page' ? event.page.resources.map((resource) => asParent(resource, event.part)) : [],
    ),
  };
}
