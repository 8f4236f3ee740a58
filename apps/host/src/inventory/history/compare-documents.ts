import type { BoundedDocuments, DifferingMember, MemberSide } from './bounded-documents.sql.js';
import { below, type Comparison, type Difference, difference, NO_DIFFERENCE, type Steps } from './difference.js';

/** How many characters of JSON are parsed in the time of comparing one value. */
const CHARACTERS_OF_A_VALUE = 100;

/**
 * The changes from the earlier document of a row to the later one. In documents that are too large to read, entire
 * members are replaced, and for large members only the size is given.
 */
export function* compareDocuments({ document, before, tooLarge }: BoundedDocuments): Steps<Comparison> {
  if (tooLarge !== null) {
    return { changes: tooLarge.map(replacement), coarse: true, values: 0 };
  }
  if (document === null || before === null) return NO_DIFFERENCE;
  const [old, young] = [yield* parse(before), yield* parse(document)];
  return yield* difference(old, young);
}

function replacement({ path: names, before, after }: DifferingMember): Difference {
  const path = names.reduce(below, '');
  if (after === null) return { op: 'remove', path, ...told('was', 'wasBytes', before) };
  if (before === null) return { op: 'add', path, ...told('value', 'valueBytes', after) };
  return { op: 'replace', path, ...told('value', 'valueBytes', after), ...told('was', 'wasBytes', before) };
}

const told = (name: 'value' | 'was', size: 'valueBytes' | 'wasBytes', side: MemberSide | null): object =>
  side === null ? {} : 'value' in side ? { [name]: side.value } : { [size]: side.bytes };

function* parse(json: string): Steps<unknown> {
  const value: unknown = JSON.parse(json);
  yield json.length / CHARACTERS_OF_A_VALUE;
  return value;
}

/** The members of an API item that show differences. */
export const differenceMembers = ({ changes, coarse }: Comparison) => ({
  paths: [...new Set(changes.map(({ path }) => path))],
  changes,
  ...(coarse && { coarse: true as const }),
});

const RAW = /^\/raw(\/|$)/;

/** The differences between the documents of a row. `raw`, from which the rest is derived, is only shown if nothing else differs. */
export function* shownDifferences(documents: BoundedDocuments): Steps<Comparison> {
  const { changes, ...comparison } = yield* compareDocuments(documents);
  const shown = changes.filter(({ path }) => !RAW.test(path));
  return { ...comparison, changes: shown.length > 0 ? shown : changes };
}
