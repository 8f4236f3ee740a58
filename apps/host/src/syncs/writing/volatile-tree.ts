/** Which properties to leave out, as a tree: a leaf is left out whole. */
export interface VolatileTree {
  readonly [key: string]: VolatileTree | true;
}

/** Reads JSON pointers (RFC 6901) into a tree, once for each kind of resource. */
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

/** A copy in which what the tree names is undefined, so that JSON leaves it out; only the objects on the way are copied. */
export function withoutVolatile(value: unknown, tree: VolatileTree): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const copy: Record<string, unknown> = { ...value };
  for (const key in tree) {
    const below = tree[key];
    if (below === undefined || !Object.hasOwn(copy, key)) continue;
    // `delete` would make a dictionary of the object, which takes several times as long to copy and to write.
    copy[key] = below === true ? undefined : withoutVolatile(copy[key], below);
  }
  return copy;
}
