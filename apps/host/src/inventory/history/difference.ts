import { createPatch, type Operation } from 'rfc6902';

type DiffHook = NonNullable<Parameters<typeof createPatch>[2]>;

/** Comparing two lists element by element takes as many steps as both lengths multiplied: a longer one is replaced whole. */
const LONGEST_PRODUCT = 40_000;

/** What turns one document into another, as JSON Patch (RFC 6902). */
export function difference(before: unknown, after: unknown): Operation[] {
  return createPatch(before, after, replaceLongLists);
}

const replaceLongLists: DiffHook = (before: unknown, after: unknown, pointer) => {
  if (!Array.isArray(before) || !Array.isArray(after) || before.length * after.length <= LONGEST_PRODUCT)
    return undefined;
  const same = JSON.stringify(before) === JSON.stringify(after);
  return same ? [] : [{ op: 'replace', path: pointer.toString(), value: after }];
};
