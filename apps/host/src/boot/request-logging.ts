import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Logger, stdSerializers } from 'pino';
import { type HttpLogger, pinoHttp } from 'pino-http';
import { type AuthenticatedRequest } from '../access/caller/caller.js';

/** Valid path segments of the API: names of routes, kinds and providers, and ids. */
const ROUTE_WORD = /^(?!.*[a-z0-9]{20})[a-z0-9.-]{0,60}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const FILE = /^[\w-]{0,40}\.[a-z0-9]{1,8}$/i;

/** The maximum length of a logged path. */
const LONGEST = 300;

/**
 * A request's path for the log: without its query, and without segments that the API does not use, because a client may
 * have put a token there by mistake.
 */
export function loggedPath(url: string): string {
  const [path = ''] = url.slice(0, 4 * LONGEST).split('?', 1);
  const parts = path.split('/').map((part) => (isKnown(part) ? part : '[redacted]'));
  return parts.join('/').slice(0, LONGEST);
}

const isKnown = (part: string): boolean =>
  ROUTE_WORD.test(part) || UUID.test(part) || (part.length < 30 && FILE.test(part));

const UNLOGGED = /^\/health\//;

const path = (request: { url?: string }): string => (request.url ?? '').split('?', 1)[0] ?? '';

/** A bundled page or file: those of the console and of the API documents. */
const isFile = (request: { url?: string }): boolean => !/^\/(api\/v1|metrics)(\/|$)/.test(path(request));

/**
 * Logs one line for each request, with its id and caller. Headers, bodies and query strings are omitted, because
 * clients may put secrets there. Health checks are not logged, and successfully served pages and files only at the
 * level `debug`.
 */
export function createRequestLogging(logger: Logger): HttpLogger {
  return pinoHttp({
    logger,
    genReqId: assignRequestId,
    autoLogging: { ignore: (request) => UNLOGGED.test(path(request)) },
    customLogLevel: (request, response) => {
      if (response.statusCode >= 500) return 'error';
      return response.statusCode < 400 && isFile(request) ? 'debug' : 'info';
    },
    customProps: (request) => {
      const { caller } = request as IncomingMessage & AuthenticatedRequest;
      return caller === undefined ? {} : { caller: { tokenId: caller.tokenId, tokenName: caller.tokenName } };
    },
    wrapSerializers: false,
    serializers: {
      err: stdSerializers.err,
      req: (request: AuthenticatedRequest) => ({
        id: request.id,
        method: request.method,
        path: loggedPath(request.originalUrl ?? request.url ?? ''),
        remoteAddress: request.ip ?? request.socket.remoteAddress,
      }),
      res: (response: { statusCode: number }) => ({ statusCode: response.statusCode }),
    },
  });
}

/** The ids accepted from clients: short, and safe in a log line and as a URI reference (RFC 3986, section 4.2). */
const ACCEPTED = /^[A-Za-z0-9._-]{1,128}$/;

/** The id of a request, from its `x-request-id` or newly generated. The response has it in the same header. */
function assignRequestId(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && ACCEPTED.test(given) ? given : randomUUID();
  response.setHeader('x-request-id', id);
  return id;
}
