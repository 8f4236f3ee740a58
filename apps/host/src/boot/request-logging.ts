import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Logger, stdSerializers } from 'pino';
import { type HttpLogger, pinoHttp } from 'pino-http';
import type { AuthenticatedRequest } from '../access/caller/current-caller-decorator.js';
import { loggedPath } from '../http/logs/logged-path.js';

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
