import {
  asParent,
  type Connection,
  discover,
  type ResourceType,
  type ListingOutcome,
  type ParentResource,
  type Resource,
  type TaskReport,
  type ListingPart,
  mayHaveChildren,
  type ResourceCollector,
} from '@maestro/core';
import { lastValueFrom, toArray } from 'rxjs';
import type { Stage } from './stage.js';

/** Lists one kind to its end, like a sync of the host. */
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

/** The result of one listing of a kind, over all its parts. */
export interface ListingRun {
  readonly report: TaskReport;
  readonly outcomes: readonly ListingOutcome[];
  /** In order of arrival. */
  readonly resources: readonly Resource[];
  /** The same resources, as parents of other listings. */
  readonly parents: readonly ParentResource[];
}

/** The collector of a kind, and the parts that core would list. */
export async function listParts(
  stage: Stage,
  connection: Connection,
  type: ResourceType,
): Promise<{ readonly collector: ResourceCollector; readonly parts: readonly ListingPart[] }> {
  const collector = connection.collectors.find((each) => each.type.kind === type.kind);
  if (!collector) throw new Error(`The connection has no collector of ${type.kind}.`);
  const parent = connection.manifest.resources.find(({ kind }) => kind === type.parent);
  if (!parent) return { collector, parts: collector.parts() };
  const { parents } = await stage.list(connection, parent);
  const above = parents.filter((each) => mayHaveChildren(each, type.parentWhere));
  return { collector, parts: above.map((each) => ({ id: each.key.uid, parent: each })) };
}
