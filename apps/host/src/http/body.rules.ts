/** What a request body may be: JSON by its media type, and no larger than `limit` bytes. */
export const BODY_RULES = { limit: 256 * 1024, type: ['application/json', 'application/*+json'] };
