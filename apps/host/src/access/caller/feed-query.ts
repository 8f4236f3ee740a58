import { type Request } from 'express';
import { accessProblem } from './access-problems.js';
import { type Caller, type FeedGrant } from './caller.js';

/** Parses the parameters of an address like the application does. */
type QueryParser = (text: string) => Record<string, unknown>;

/** The parameters of a feed, as a request with this query would have them. */
export const readFeedQuery = (query: string, { app }: Pick<Request, 'app'>): Record<string, unknown> =>
  (app.get('query parser fn') as QueryParser)(query);

/** Whether a caller is the token of a feed. */
export const isOfFeed = (caller: Caller): caller is Caller & { readonly feed: FeedGrant } => caller.feed !== undefined;

/**
 * Lets the token of a feed decide the query of a request.
 *
 * @param format of the feed that the route sends. Undefined: it sends none.
 * @throws {ProblemError} 403 for any other route, if the request has parameters of its own, and if the creator of the token may no longer read all of it.
 */
export function applyFeed(
  { feed, isFeedEnded }: Pick<Caller, 'isFeedEnded'> & { readonly feed: FeedGrant },
  format: string | undefined,
  request: Request,
): void {
  if (feed.format !== format) throw accessProblem.otherFeed(feed);
  if (Object.keys(request.query).length > 0) throw accessProblem.feedDecides();
  if (isFeedEnded) throw accessProblem.feedEnded();
  // Express parses the address whenever it is asked.
  Object.defineProperty(request, 'query', { value: readFeedQuery(feed.query, request), enumerable: true });
}
