import { ProblemError } from '../../http/problems/problem.error.js';
import { ANNOTATION_LIMITS } from '../values/annotation-limits.js';
import { annotationSet, type AnnotationSet } from '../values/annotation-set.js';
import { readLabelsCell, readLinksCell } from './annotation-cells.js';
import type { AnnotationLine } from './read-annotation-csv.js';

/** The values of a resource. */
export interface KnownAnnotations {
  /** What is shown, by name. */
  readonly values: Readonly<Record<string, string>>;
  /** The names that were set by hand or CSV. */
  readonly own: readonly string[];
}

/**
 * What a line changes. A cell that says what is shown already changes nothing, so that a value of a rule does not become one of the file; an
 * empty cell removes what was set by hand or CSV.
 *
 * @throws RangeError with what is wrong.
 */
export function lineSet({ cells }: AnnotationLine, { values, own }: KnownAnnotations): AnnotationSet {
  const wanted = new Map<string, string | null>();
  for (const [column, cell] of cells) {
    if (column === 'labels' || column === 'links')
      group(column, cell, { values, own }).forEach((value, name) => wanted.set(name, value));
    else if (cell !== '') wanted.set(column, cell);
    else if (own.includes(column)) wanted.set(column, null);
  }
  const changed = [...wanted].filter(
    ([name, value]) => value === null || !Object.hasOwn(values, name) || values[name] !== value,
  );
  const set = checked(changed);
  const merged = new Map<string, string | null>([...Object.entries(values), ...set]);
  for (const [field, prefix] of [
    ['labels', 'label:'],
    ['links', 'link:'],
  ] as const) {
    const count = [...merged].filter(([name, value]) => value !== null && name.startsWith(prefix)).length;
    if (count > ANNOTATION_LIMITS[field])
      throw new RangeError(`${field}: a resource may have ${ANNOTATION_LIMITS[field]} at most`);
  }
  return set;
}

function group(column: 'labels' | 'links', cell: string, { own }: KnownAnnotations): Map<string, string | null> {
  const [prefix, given] = column === 'labels' ? ['label:', readLabelsCell(cell)] : ['link:', readLinksCell(cell)];
  const removed = own.filter((name) => name.startsWith(prefix) && !given.has(name.slice(prefix.length)));
  return new Map([
    ...removed.map((name): [string, null] => [name, null]),
    ...[...given].map(([name, value]): [string, string] => [`${prefix}${name}`, value]),
  ]);
}

function checked(changed: readonly (readonly [string, string | null])[]): AnnotationSet {
  const named = (prefix: string): Record<string, string | null> =>
    Object.fromEntries(
      changed.flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [])),
    );
  const single = Object.fromEntries(changed.filter(([name]) => !name.includes(':')));
  try {
    return annotationSet({ ...single, labels: named('label:'), links: named('link:') });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new RangeError((error.facts.errors ?? []).map(({ message }) => message).join(' '), { cause: error });
  }
}
