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

/** A copy without what the tree names; only the objects on the way are copied. */
export function withoutVolatile(value: unknown, tree: VolatileTree): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const copy: Record<string, unknown> = { ...value };
  for (const [key, below] of Object.entries(tree)) {
    if (below === true) delete copy[key];
    else if (key in copy) copy[key] = withoutVolatile(copy[key], below);
  }
  return copy;
}
