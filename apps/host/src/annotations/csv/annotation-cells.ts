import { defuseFormula } from '@maestro/core';
import { ANNOTATION_LIMITS } from '../values/annotation-limits.js';

/** The columns of annotations in files. Others tell which resource a line is about. */
export const ANNOTATION_CELLS = ['owner', 'environment', 'labels', 'links', 'note'] as const;

/** One of {@link ANNOTATION_CELLS}. */
export type AnnotationCell = (typeof ANNOTATION_CELLS)[number];

/** Whether a spreadsheet takes a text for a formula, apart from the apostrophes before it. */
function isFormula(text: string): boolean {
  const bare = text.replace(/^'+/, '');
  return defuseFormula(bare) !== bare;
}

/** A text that no spreadsheet takes for a formula. A text that begins with an apostrophe keeps it. */
export const guarded = (text: string): string => (isFormula(text) ? `'${text}` : text);

/** The text of a cell that {@link guarded} wrote. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && isFormula(cell) ? cell.slice(1) : cell);

/** `tier=1; team=core`. */
export const labelsCell = (labels: Readonly<Record<string, string>>): string =>
  Object.entries(labels)
    .map(([key, value]) => (value === '' ? key : `${key}=${value}`))
    .join('; ');

/** `Runbook https://example.com/runbook; Dashboard https://…`. */
export const linksCell = (links: Readonly<Record<string, string>>): string =>
  Object.entries(links)
    .map(([title, url]) => `${title} ${url}`)
    .join('; ');

const partsOf = (cell: string, separator: RegExp): string[] =>
  cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** @throws RangeError with what is wrong: a label that stands twice. */
export function readLabelsCell(cell: string): Map<string, string> {
  const labels = partsOf(cell, /;|\n/).map((part): [string, string] => {
    const at = part.indexOf('=');
    return at < 0 ? [part, ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
  });
  return unique(labels, 'label');
}

/** @throws RangeError with what is wrong: a link without a title, or one that stands twice. */
export function readLinksCell(cell: string): Map<string, string> {
  const links = partsOf(cell, /;\s|\n|;$/).map((part): [string, string] => {
    const at = part.search(/\shttps:\/\//);
    if (at <= 0) throw new RangeError('links: write a title and an https address for each, separated by "; "');
    return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
  });
  return unique(links, 'link');
}

function unique(entries: readonly [string, string][], what: 'label' | 'link'): Map<string, string> {
  const found = new Map(entries);
  if (found.size < entries.length) throw new RangeError(`${what}s: a ${what} stands there twice`);
  const most = ANNOTATION_LIMITS[`${what}s`];
  if (found.size > most) throw new RangeError(`${what}s: there may be ${most} at most`);
  return found;
}
