import { type Resource } from '@maestro/core';
import { hash } from 'node:crypto';

/** The properties to leave out, as a tree. A leaf is left out entirely. */
export interface VolatileTree {
  readonly [key: string]: VolatileTree | true;
}

/** Converts JSON pointers (RFC 6901) into a tree, once per kind. */
export function volatileTree(pointers: readonly string[]): VolatileTree {
  const root: Record<string, VolatileTree | true> = {};
  for (const pointer of pointers) {
    const keys = pointer
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    let level: Record<string, VolatileTree | true> = root;
    keys.forEach((key, index) => {
      const below = level[key];
      if (below === true) return;
      if (index === keys.length - 1) level[key] = true;
      else level = (level[key] = below ?? {}) as Record<string, VolatileTree | true>;
    });
  }
  return root;
}

/** A copy in which the properties in the tree are undefined, so that JSON omits them. Only affected objects are copied. */
export function withoutVolatile(value: unknown, tree: VolatileTree): unknown {
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

/**
 * Detects changes of a resource: a hash over everything that is not volatile, without the reasons of unknown fields,
 * which name requests.
 *
 * @param mark of the declarations that columns are derived by. When it changes, the columns are recomputed.
 */
export function resourceChecksum(resource: Resource, volatile: VolatileTree, mark = ''): string {
  const read = resource.unknown ? { ...resource, unknown: resource.unknown.map(({ field }) => field) } : resource;
  return mark + hash('sha1', JSON.stringify(withoutVolatile(read, volatile)), 'base64url');
}
