import type { RateLimit } from '../contract/rate-limit.types.js';

/** What of a request decides which limits count it. */
export interface LimitedTarget {
  /** `/v2/droplets`. A query after it is not looked at by patterns. */
  readonly path: string;
  /** Default: `GET`. */
  readonly method?: string;
}

/** What of a limit says which requests count. */
export type LimitSelection = Pick<RateLimit, 'path' | 'paths' | 'method'>;

const PLACEHOLDER = /\{[^{}]*\}/;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A pattern of a whole path, as an expression: what is filled in is within one step of it. */
const expressionOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.split(PLACEHOLDER).map(escaped).join('[^/]+')}$`);

/** Makes a test of which requests count for a limit. Patterns are read once. */
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
 * Which requests a limit is for, in words: `/v2/cdn`; `GET /v4/domains, /v4/images/{id}`; `POST requests`. Undefined for one that counts all. Two
 * limits for the same requests have the same words.
 */
export function limitScope({ path, paths, method }: LimitSelection): string | undefined {
  const where = path ?? (paths && [...paths].sort().join(', '));
  if (where === undefined) return method === undefined ? undefined : `${method} requests`;
  return method === undefined ? where : `${method} ${where}`;
}

/** Whether some path of one template is also one of another; both may have placeholders. */
export function patternsMeet(pattern: string, template: string): boolean {
  const [one, other] = [pattern, template.split('?')[0] ?? ''].map((text) => stepsOf(text)) as [string[], string[]];
  return one.length === other.length && one.every((step, place) => stepsMeet(step, other[place] ?? ''));
}

/** Steps of a path; a placeholder may name a field of a row by a pointer, whose slashes separate nothing. */
const stepsOf = (template: string): string[] => template.replace(/\{[^{}]*\}/g, '{}').split('/');

function stepsMeet(one: string, other: string): boolean {
  if (!one.includes('{}')) return !other.includes('{}') ? one === other : expressionOf(other).test(one);
  return other.includes('{}') || expressionOf(one).test(other);
}
