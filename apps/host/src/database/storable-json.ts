/** Half of a surrogate pair, or NUL, as JSON escapes them; an even number of backslashes before is none of it. */
const UNSTORABLE = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

/**
 * JSON that PostgreSQL can store. Its text holds no NUL and no half of a surrogate pair: a provider that sends one gets the replacement
 * character in its place.
 */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  // Most have no escape of the kind; looking for one is far quicker than the expression.
  return json.includes('\\u') ? json.replace(UNSTORABLE, '$1\ufffd') : json;
}
