import type { ProviderScenario } from '../scenario/provider-scenario.types.js';

/** What a path holds where its pattern has placeholders. */
interface PathValues {
  /** Of several `{part}`, all of them with slashes between: the uid of what is itself under another. */
  readonly part?: string;
  readonly id?: string;
}

const PLACEHOLDER = /\{(part|id|region)\}/;

/**
 * Reads a path by a pattern with `{part}`, `{id}` and `{region}`, whose value says nothing; undefined when it is another path. A slash at the
 * end does not count.
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
/** A text as a regular expression that matches it alone. */
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The path of a request without what the scenario's address of the endpoint puts before it: limits speak of the API's own paths. */
export function pathOfApi(path: string, { endpoints }: Pick<ProviderScenario, 'endpoints'>): string {
  const rests = Object.values(endpoints).flatMap((address) => {
    const prefix = address.replace('{origin}', '').split('{region}').map(escaped).join('[^/]+');
    const [found] = new RegExp(`^${prefix}`).exec(path) ?? [];
    return found === undefined ? [] : [path.slice(found.length)];
  });
  return rests.sort((one, other) => one.length - other.length)[0] ?? path;
}
