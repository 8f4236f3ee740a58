/** An answer's headers by lower-case name; a repeated header is joined. */
export function answerHeaders(headers: object | undefined): Record<string, string> {
  const pairs = Object.entries(headers ?? {}).filter(([, value]) => typeof value === 'string' || Array.isArray(value));
  return Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), String(value)]));
}
