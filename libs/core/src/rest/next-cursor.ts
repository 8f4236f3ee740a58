/** One link of a `Link` header (RFC 8288), as far as needed here. */
const LINK = /<([^>]*)>([^<]*)/g;
const IS_NEXT = /;\s*rel\s*=\s*"?(?:[^",;]*\s)?next(?:\s[^",;]*)?"?\s*(?:[;,]|$)/i;

const ABSOLUTE = /^https?:\/\//i;

/**
 * The cursor in a response: the text itself, or the value of `parameter` in a link. Undefined if there is no next page.
 *
 * @throws {TypeError} if the value contains no cursor.
 */
export function nextCursor(named: unknown, parameter: string): string | undefined {
  if (named === undefined || named === null || named === false || named === '') return undefined;
  if (typeof named === 'number') return String(named);
  if (typeof named !== 'string') throw new TypeError('the next page is not named by a text');
  if (!named.startsWith('<')) return cursorOf(named, parameter);
  const link = nextLink(named);
  return link === undefined ? undefined : cursorOf(link, parameter);
}

/** A cursor may look like the path of a link: only an absolute address is certainly one. */
function cursorOf(text: string, parameter: string): string {
  const isAbsolute = ABSOLUTE.test(text);
  if (!isAbsolute && !/^[/?]/.test(text)) return text;
  const base = 'http://localhost';
  const held = URL.canParse(text, base) ? new URL(text, base).searchParams.get(parameter) : null;
  if (held) return held;
  if (isAbsolute) throw new TypeError(`the link to the next page has no "${parameter}"`);
  return text;
}

function nextLink(header: string): string | undefined {
  for (const [, address, parameters = ''] of header.matchAll(LINK)) if (IS_NEXT.test(parameters)) return address;
  return undefined;
}
