import type { ProviderScenario } from '../scenario/provider-scenario.types.js';

/** The values of a path for the placeholders of its pattern. */
interface PathValues {
  /** Several `{part}` are joined by slashes: the uid of a parent that has a parent. */
  readonly part?: string;
  readonly id?: string;
}

const PLACEHOLDER = /\{(part|id|region)\}/;

/**
 * Parses a path by a pattern with `{part}`, `{id}` and `{region}`, whose value is ignored. Undefined if it does not
 * match. A trailing slash is ignored.
 */
export function readPath(pattern: string, path: string): PathValues | undefined {
  const { pieces, expression } = compiled(pattern);
  const found = expression.exec(trimmed(path));
  if (!found) return undefined;
  const valuesOf = (name: string): string[] =>
    pieces.flatMap((piece, index) => (index % 2 === 1 && piece === name ? [decoded(found[(index + 1) / 2]!)] : []));
  const parts = valuesOf('part');
  return { part: parts.length > 0 ? parts.join('/') : undefined, id: valuesOf('id')[0] };
}

/** Each request is compared with every pattern of the scenario. */
const patterns = new Map<string, { readonly pieces: readonly string[]; readonly expression: RegExp }>();

function compiled(pattern: string) {
  const known = patterns.get(pattern);
  if (known) return known;
  const pieces = trimmed(pattern).split(PLACEHOLDER);
  const source = pieces.map((piece, index) => (index % 2 === 1 ? '([^/]+)' : escaped(piece))).join('');
  const made = { pieces, expression: new RegExp(`^${source}$`) };
  patterns.set(pattern, made);
  return made;
}

const trimmed = (path: string): string => path.replace(/\/+$/, '');
/** A regular expression that matches exactly a text. */
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The path of a request without the prefix of the scenario's endpoint, because limits refer to the API's own paths. */
export function pathOfApi(path: string, { endpoints }: Pick<ProviderScenario, 'endpoints'>): string {
  const rests = Object.values(endpoints).flatMap((address) => {
    const prefix = address.replace('{origin}', '').split('{region}').map(escaped).join('[^/]+');
    const [found] = new RegExp(`^${prefix}`).exec(path) ?? [];
    return found === undefined ? [] : [path.slice(found.length)];
  });
  return rests.sort((one, other) => one.length - other.length)[0] ?? path;
}
