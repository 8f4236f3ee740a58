/** What a path holds where its pattern has placeholders. */
export interface PathValues {
  readonly part?: string;
  readonly id?: string;
}

/** Reads a path by a pattern with `{part}` and `{id}`; undefined when it is another path. A slash at the end does not count. */
export function readPath(pattern: string, path: string): PathValues | undefined {
  const source = trimmed(pattern)
    .split(/(\{part\}|\{id\})/)
    .map((piece) => (/^\{\w+\}$/.test(piece) ? `(?<${piece.slice(1, -1)}>[^/]+)` : escaped(piece)))
    .join('');
  const found = new RegExp(`^${source}$`).exec(trimmed(path));
  if (!found) return undefined;
  const { part, id } = found.groups ?? {};
  return { part: decoded(part), id: decoded(id) };
}

const trimmed = (path: string): string => path.replace(/\/+$/, '');
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return text;
  }
}
