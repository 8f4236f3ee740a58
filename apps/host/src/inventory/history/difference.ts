import { alignOrder } from '@maestro/core';
import { applyPatch, createPatch, type Operation, Pointer } from 'rfc6902';

type DiffHook = NonNullable<Parameters<typeof createPatch>[2]>;

/** Comparing two lists element by element takes as many steps as both lengths multiplied: a longer one is replaced whole. */
const LONGEST_PRODUCT = 40_000;

/** An operation of JSON Patch (RFC 6902), and what it takes away: members that the RFC does not know are ignored by whoever applies it. */
export type Difference = Operation & { readonly was?: unknown };

/**
 * What turns one document into another, as JSON Patch. Lists are compared as sets; where nothing but their order differs, the order is what
 * changed: only where it has a meaning does it make a version.
 */
export function difference(before: unknown, after: unknown): Difference[] {
  const inSameOrder = patch(before, alignOrder(before, after));
  return inSameOrder.length > 0 ? inSameOrder : patch(before, after);
}

function patch(before: unknown, after: unknown): Difference[] {
  // Each operation speaks of the document as those before it left it.
  const document = structuredClone(before);
  return createPatch(before, after, replaceLongLists).map((operation) => {
    const was = operation.op === 'add' ? undefined : structuredClone(valueAt(document, operation.path));
    // Applied as a copy, which later operations may change.
    applyPatch(document, [structuredClone(operation)]);
    return was === undefined ? operation : { ...operation, was };
  });
}

/** Names that {@link Pointer} passes over, and would answer with what is around them. */
const PASSED_OVER = ['__proto__', 'constructor', 'prototype'];

function valueAt(document: unknown, path: string): unknown {
  const pointer = Pointer.fromJSON(path);
  return pointer.tokens.some((token) => PASSED_OVER.includes(token)) ? undefined : pointer.get(document);
}

const replaceLongLists: DiffHook = (before: unknown, after: unknown, pointer) => {
  if (!Array.isArray(before) || !Array.isArray(after) || before.length * after.length <= LONGEST_PRODUCT)
    return undefined;
  const same = JSON.stringify(before) === JSON.stringify(after);
  return same ? [] : [{ op: 'replace', path: pointer.toString(), value: after }];
};
