import type { BoundedDocuments } from './bounded-documents.sql.js';
import { below, type Comparison, difference, NO_DIFFERENCE, type Steps } from './difference.js';

/** How many characters of JSON are parsed in the time that one value takes elsewhere. */
const CHARACTERS_OF_A_VALUE = 100;

/**
 * What turns the earlier document of a row into the later one. Documents that are too large to read are said to replace the members that
 * differ, without their values.
 */
export function* compareDocuments({ document, before, tooLarge }: BoundedDocuments): Steps<Comparison> {
  if (tooLarge !== null) {
    const changes = tooLarge.map((name) => ({ op: 'replace' as const, path: below('', name) }));
    return { changes, coarse: true, values: 0 };
  }
  if (document === null || before === null) return NO_DIFFERENCE;
  const [old, young] = [yield* parse(before), yield* parse(document)];
  return yield* difference(old, young);
}

function* parse(json: string): Steps<unknown> {
  const value: unknown = JSON.parse(json);
  yield json.length / CHARACTERS_OF_A_VALUE;
  return value;
}
