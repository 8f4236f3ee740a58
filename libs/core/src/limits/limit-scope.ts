import type { RateLimit } from '../contract/rate-limit.types.js';

/** The properties of a request that decide which limits count it. */
export interface LimitedTarget {
  /** `/v2/droplets`. Patterns ignore the query. */
  readonly path: string;
  /** Default: `GET`. */
  readonly method?: string;
}

/** The properties of a limit that select requests. */
export type LimitSelection = Pick<RateLimit, 'path' | 'paths' | 'method'>;

const PLACEHOLDER = /\{[^{}]*\}/;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A path pattern as a regular expression. A placeholder matches within one segment. */
const expressionOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.split(PLACEHOLDER).map(escaped).join('[^/]+')}$`);

/** Creates a test for the requests that count for a limit. Patterns are compiled once. */
export function limitMatcher({ path, paths, method }: LimitSelection): (target: LimitedTarget) => boolean {
  const patterns = paths?.map(expressionOf);
  return ({ path: asked, method: used = 'GET' }) => {
    if (method !== undefined && used !== method) return false;
    if (path !== undefined && !asked.startsWith(path)) return false;
    if (!patterns) return true;
    const [bare = ''] = asked.split('?');
    return patterns.some((pattern) => pattern.test(bare));
  };
}

/**
 * The requests that a limit applies to, as text: `/v2/cdn`; `GET /v4/domains, /v4/images/{id}`; `POST requests`.
 * Undefined if it counts all. Limits for the same requests have the same text.
 */
export function limitScope({ path, paths, method }: LimitSelection): string | undefined {
  const where = path ?? (paths && [...paths].sort().join(', '));
  if (where === undefined) return method === undefined ? undefined : `${method} requests`;
  return method === undefined ? where : `${method} ${where}`;
}

/** Whether two templates can match the same path. Both may have placeholders. */
export function patternsMeet(pattern: string, template: string): boolean {
  const [one, other] = [pattern, template.split('?')[0] ?? ''].map((text) => stepsOf(text)) as [string[], string[]];
  return one.length === other.length && one.every((step, place) => stepsMeet(step, other[place] ?? ''));
}

/** Splits a path into segments. Slashes inside a placeholder, which may be a pointer into a row, do not separate. */
const stepsOf = (template: string): string[] => template.replace(/\{[^{}]*\}/g, '{}').split('/');

function stepsMeet(one: string, other: string): boolean {
  if (!one.includes('{}')) return !other.includes('{}') ? one === other : expressionOf(other).test(one);
  return other.includes('{}') || expressionOf(one).test(other);
}
