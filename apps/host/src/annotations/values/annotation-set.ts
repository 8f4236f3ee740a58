import { invalidRequest, type FieldProblem } from '../../http/problems/problem.error.js';
import type { AnnotationSummary } from '../../inventory/listing/annotation-summary.dto.js';
import { ANNOTATION_LIMITS, annotationProblem, labelProblem, linkProblem } from './annotation-limits.js';

/** Values by their names in the database: `owner`, `label:tier`, `link:Runbook`. Null removes one. */
export type AnnotationSet = ReadonlyMap<string, string | null>;

/** Values as requests have them. */
export interface GivenAnnotations {
  readonly owner?: string | null;
  readonly environment?: string | null;
  readonly note?: string | null;
  readonly labels?: Readonly<Record<string, string | null>>;
  readonly links?: Readonly<Record<string, string | null>>;
}

/**
 * Checks values of a request.
 *
 * @throws ProblemError 400 with each value that is refused.
 */
export function annotationSet(given: GivenAnnotations): AnnotationSet {
  const problems: FieldProblem[] = [];
  const set = new Map<string, string | null>();
  const keep = (name: string, value: string | null, field: string, problem: string | undefined): void => {
    if (problem !== undefined) problems.push({ field, message: `${field}: ${problem}.` });
    else set.set(name, value);
  };
  for (const field of ['owner', 'environment', 'note'] as const) {
    const value = given[field];
    if (value === undefined) continue;
    keep(field, value, field, value === null ? undefined : annotationProblem(field, value));
  }
  for (const [key, value] of Object.entries(given.labels ?? {}))
    keep(`label:${key}`, value, 'labels', labelProblem(key, value));
  for (const [title, url] of Object.entries(given.links ?? {}))
    keep(`link:${title}`, url, 'links', linkProblem(title, url));
  for (const field of ['labels', 'links'] as const)
    if (Object.keys(given[field] ?? {}).length > ANNOTATION_LIMITS[field])
      problems.push({ field, message: `${field}: there may be ${ANNOTATION_LIMITS[field]} at most.` });
  if (problems.length > 0) throw invalidRequest(problems);
  return set;
}

/** Values by name, as the API shows them. */
export function shownAnnotations(values: Iterable<readonly [string, string]>): AnnotationSummary {
  const entries = [...values];
  const group = (prefix: string): Record<string, string> =>
    Object.fromEntries(
      entries.flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [])),
    );
  const single = Object.fromEntries(entries.filter(([name]) => !name.includes(':')));
  return { ...single, labels: group('label:'), links: group('link:') };
}
