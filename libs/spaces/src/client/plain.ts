/** An answer of the SDK as plain data: dates as RFC 3339, without what the SDK adds about the request. */
export function plain<T extends object>(answer: T): T {
  return JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === '$metadata' ? undefined : value))) as T;
}
