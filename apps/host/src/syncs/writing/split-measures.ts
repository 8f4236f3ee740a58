import type { Resource } from '@maestro/core';
import { type VolatileTree, withoutVolatile } from './volatile-tree.js';

/** A resource without its volatile attributes, and those that were read. */
export interface SplitResource {
  readonly resource: Resource;
  /** Absent if none was read: some are only read by deep syncs. */
  readonly measures?: object;
}

/** @param tree the volatile attributes. */
export function splitMeasures(resource: Resource, tree: VolatileTree): SplitResource {
  const measures = pick(resource.attributes, tree);
  const attributes = withoutVolatile(resource.attributes, tree) as object;
  return { resource: { ...resource, attributes }, ...(measures && { measures }) };
}

function pick(value: unknown, tree: VolatileTree): object | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const picked = Object.entries(tree).flatMap(([key, below]) => {
    const child: unknown = (value as Record<string, unknown>)[key];
    const found = below === true ? child : pick(child, below);
    return found === undefined ? [] : [[key, found]];
  });
  return picked.length > 0 ? Object.fromEntries(picked) : undefined;
}
