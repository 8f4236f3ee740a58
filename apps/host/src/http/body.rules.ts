/** What a request body may be: a JSON object by its media type, with bounded size, depth and number of values. */
export const BODY_RULES = {
  type: ['application/json', 'application/*+json'],
  /** Bytes, once its caller is known. */
  limit: 256 * 1024,
  /** Bytes on a route that is open to anyone: what a person signs in with. */
  openLimit: 4 * 1024,
  /** Members and elements over all levels. No route needs a tenth of it, and checking so many takes about ten milliseconds. */
  maxValues: 1000,
  /** Objects and lists within each other. */
  maxDepth: 16,
} as const;
