/** The steps of a JSON pointer (RFC 6901), without their escapes: `/a~1b/0` is `a/b`, `0`. The empty pointer has none. */
export const pointerSteps = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Builds a JSON pointer (RFC 6901) from its steps: `a/b`, `0` is `/a~1b/0`. */
export const toPointer = (...steps: readonly string[]): string =>
  steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Whether a value is a valid JSON pointer (RFC 6901) with at least one step, and without empty steps. */
export const isPointer = (value: unknown): value is string =>
  typeof value === 'string' && /^(\/([^/~]|~[01])+)+$/.test(value);

/** A function that returns the value at a JSON pointer (RFC 6901) in parsed JSON, or undefined. */
export function pointerReader(pointer: string): (body: unknown) => unknown {
  const steps = pointerSteps(pointer);
  return (body) => {
    let value: unknown = body;
    for (const step of steps) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
      value = Reflect.get(value, step);
    }
    return value;
  };
}

/** The value at a JSON pointer (RFC 6901) in parsed JSON, or undefined. */
export const valueAt = (body: unknown, pointer: string): unknown => pointerReader(pointer)(body);

/** Several JSON pointers as a tree of property names. A leaf is `true`. */
export interface PointerTree {
  readonly [step: string]: PointerTree | true;
}

/** Converts JSON pointers (RFC 6901) into a tree. A pointer to a value includes those into it. */
export function pointerTree(pointers: readonly string[]): PointerTree {
  const root: Record<string, PointerTree | true> = {};
  for (const pointer of pointers) {
    const steps = pointerSteps(pointer);
    let level = root;
    for (const [index, step] of steps.entries()) {
      const below = level[step];
      if (below === true) break;
      if (index === steps.length - 1) level[step] = true;
      else level = (level[step] = below ?? {}) as typeof root;
    }
  }
  return root;
}
