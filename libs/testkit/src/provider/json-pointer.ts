/** The steps of a JSON pointer (RFC 6901): `/a~1b/0` is `a/b`, `0`. The empty pointer has none. */
export const pointerSteps = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** A copy of a document with a value at a pointer; objects on the way are made. The empty pointer gives the value itself. */
export function withValueAt(document: unknown, pointer: string, value: unknown): unknown {
  return put(document, pointerSteps(pointer), value);
}

function put(document: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  const object = typeof document === 'object' && document !== null ? document : {};
  return { ...object, [step]: put(Reflect.get(object, step), rest, value) };
}
