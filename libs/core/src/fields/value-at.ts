const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** The steps of a JSON pointer (RFC 6901), without their escapes. */
export const pointerSteps = (pointer: string): readonly string[] => pointer.split('/').slice(1).map(unescaped);

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
