import {
  type Connection,
  type ListingPart,
  mayHaveChildren,
  type ResourceCollector,
  type ResourceType,
} from '@maestro/core';
import type { Stage } from './stage.js';

/** The collector of a kind, and the parts that core would list with it. */
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
