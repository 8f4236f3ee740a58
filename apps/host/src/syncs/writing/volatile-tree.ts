import { type PointerTree, type Resource } from '@maestro/core';
import { hash } from 'node:crypto';

/** A copy in which the properties in the tree of pointers are undefined, so that JSON omits them. Only affected objects are copied. */
export function withoutVolatile(value: unknown, tree: PointerTree): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const copy: Record<string, unknown> = { ...value };
  for (const key in tree) {
    const below = tree[key];
    if (below === undefined || !Object.hasOwn(copy, key)) continue;
    // `delete` would turn the object into a dictionary, which takes several times longer to copy and to serialize.
    copy[key] = below === true ? undefined : withoutVolatile(copy[key], below);
  }
  return copy;
}

/** A resource without its volatile attributes, and those that were read. */
interface SplitResource {
  readonly resource: Resource;
  /** Absent if none was read: some are only read by deep syncs. */
  readonly measures?: object;
}

/** @param tree the volatile attributes. */
export function splitMeasures(resource: Resource, tree: PointerTree): SplitResource {
  const measures = pick(resource.attributes, tree);
  const attributes = withoutVolatile(resource.attributes, tree) as object;
  return { resource: { ...resource, attributes }, ...(measures && { measures }) };
}

function pick(value: unknown, tree: PointerTree): object | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const picked = Object.entries(tree).flatMap(([key, below]) => {
    const child: unknown = (value as Record<string, unknown>)[key];
    const found = below === true ? child : pick(child, below);
    return found === undefined ? [] : [[key, found]];
  });
  return picked.length > 0 ? Object.fromEntries(picked) : undefined;
}

/**
 * Detects changes of a resource: a hash over everything that is not volatile, without the reasons of unknown fields,
 * which name requests.
 *
 * @param mark of the declarations that columns are derived by. When it changes, the columns are recomputed.
 */
export function resourceChecksum(resource: Resource, volatile: PointerTree, mark = ''): string {
  const read = resource.unknown ? { ...resource, unknown: resource.unknown.map(({ field }) => field) } : resource;
  return mark + hash('sha1', JSON.stringify(withoutVolatile(read, volatile)), 'base64url');
}
