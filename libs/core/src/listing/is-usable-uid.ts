/** Bytes in UTF-8: databases index it beside other columns. The longest names of resources that clouds hand out have about 1,000. */
const LONGEST = 2048;

/** NUL, or half of a surrogate pair: no text that every database and every encoding can keep. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** No path can name these: every URL parser takes them for steps to another path (WHATWG URL, section 4.4). */
const STEPS: ReadonlySet<string> = new Set(['.', '..']);

/** Whether a value can name a resource everywhere: a text with something in it, not too long, and storable as it is. */
export function isUsableUid(uid: unknown): uid is string {
  if (typeof uid !== 'string' || uid === '' || STEPS.has(uid) || UNSTORABLE.test(uid)) return false;
  return uid.length <= LONGEST / 4 || Buffer.byteLength(uid) <= LONGEST;
}
