/** NUL or an unpaired surrogate. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/** Text that PostgreSQL can store. Unsupported characters become the replacement character. */
export const storableText = (text: string): string => text.replace(UNSTORABLE, '\ufffd');

/** An unpaired surrogate or NUL as a JSON escape, which an even number of backslashes before it would not be. */
const ESCAPED = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

/** JSON that PostgreSQL can store. NUL and unpaired surrogates are replaced by the replacement character. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  // Most texts have no such escape, and checking for it is much faster than the regular expression.
  return json.includes('\\u') ? json.replace(ESCAPED, '$1\ufffd') : json;
}
