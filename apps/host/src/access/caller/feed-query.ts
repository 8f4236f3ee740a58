import { type Request } from 'express';
import { accessProblem } from './access-problems.js';
import { type FeedGrant } from './caller.js';

/** Parses the parameters of an address like the application does. */
type QueryParser = (text: string) => Record<string, unknown>;

/** The parameters of a feed, as a request with this query would have them. */
export const readFeedQuery = (query: string, { app }: Pick<Request, 'app'>): Record<string, unknown> =>
  (app.get('query parser fn') as QueryParser)(query);

/**
 * Lets the token of a feed decide the query of a request.
 *
 * @param format of the feed that the route sends. Undefined: it sends none.
 * @throws {ProblemError} 403 for any other route, and if the request has parameters of its own.
 */
export function applyFeed(feed: FeedGrant, format: string | undefined, request: Request): void {
  if (feed.format !== format) throw accessProblem.otherFeed(feed);
  if (Object.keys(request.query).length > 0) throw accessProblem.feedDecides();
  // Express parses the address whenever it is asked.
  Object.defineProperty(request, 'query', { value: readFeedQuery(feed.query, request), enumerable: true });
}
