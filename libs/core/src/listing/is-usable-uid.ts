/** Bytes in UTF-8. Databases index it together with other columns. The longest resource names of clouds have about 1,000. */
const LONGEST = 2048;

/** NUL or an unpaired surrogate, which not every database and encoding can store. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** Dot segments, which URL parsers resolve to another path (WHATWG URL, section 4.4). */
const STEPS: ReadonlySet<string> = new Set(['.', '..']);

/** Whether a value can serve as a uid: a text that is not empty, not too long, and can be stored unchanged. */
export function isUsableUid(uid: unknown): uid is string {
  if (typeof uid !== 'string' || uid === '' || STEPS.has(uid) || UNSTORABLE.test(uid)) return false;
  return uid.length <= LONGEST / 4 || Buffer.byteLength(uid) <= LONGEST;
}
