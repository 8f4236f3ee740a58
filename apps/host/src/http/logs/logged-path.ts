/** Valid path segments of the API: names of routes, kinds and providers, and ids. */
const ROUTE_WORD = /^(?!.*[a-z0-9]{20})[a-z0-9.-]{0,60}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const FILE = /^[\w-]{0,40}\.[a-z0-9]{1,8}$/i;

/** The maximum length of a logged path. */
const LONGEST = 300;

/**
 * A request's path for the log: without its query, and without segments that the API does not use, because a client may
 * have put a token there by mistake.
 */
export function loggedPath(url: string): string {
  const [path = ''] = url.slice(0, 4 * LONGEST).split('?', 1);
  const parts = path.split('/').map((part) => (isKnown(part) ? part : '[redacted]'));
  return parts.join('/').slice(0, LONGEST);
}

const isKnown = (part: string): boolean =>
  ROUTE_WORD.test(part) || UUID.test(part) || (part.length < 30 && FILE.test(part));
