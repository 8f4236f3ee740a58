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
