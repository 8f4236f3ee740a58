import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Logger } from 'pino';
import { type HostConfig } from '../config/host-config.types.js';
import { scopeRequests } from '../access/guard/request-scope.js';
import { builtConsole, consoleRoutes } from '../web/console-routes.js';
import { servedBelow, setGlobalPrefix } from '../http/requests/base-path.js';
import { BodyReader } from '../http/requests/body-reader.js';
import { keepOutOfCaches, securityHeaders } from '../http/headers/response-headers.js';
import { serveOpenApi } from '../http/openapi/openapi-document.js';
import { PinoNestLogger } from '../http/logs/root-logger.js';
import { ProblemFilter } from '../http/problems/problem-filter.js';
import { createRequestLogging } from './request-logging.js';
import { createValidationPipe } from '../http/requests/validation-pipe.js';
import { type NextFunction, type Request, type Response } from 'express';
import { ProblemError } from '../http/problems/problem.error.js';

/** Host names that always mean this machine, with any port. No page elsewhere can have such an origin. */
const LOOPBACK = /^((.+\.)?localhost|127(\.\d{1,3}){3}|\[::1\])\.?(:\d+)?$/i;

/**
 * Accepts only requests for loopback host names. With DNS rebinding, a page whose name resolves to 127.0.0.1 would have
 * the demo's origin in the browser, and would be signed in without a token. * Fails with a {@link ProblemError} of
 * status 421 (RFC 9110, section 15.5.20).
 */
function loopbackOnly(request: Request, _response: Response, next: NextFunction): void {
  if (LOOPBACK.test(request.headers.host ?? '')) return next();
  next(
    new ProblemError(
      'misdirected-request',
      'The demo is only available at localhost or 127.0.0.1. Open it at the address it printed.',
    ),
  );
}

/** The dependencies of the HTTP set-up. */
type HttpConfig = Pick<HostConfig, 'role'> & Partial<Pick<HostConfig, 'basePath' | 'trustedProxies' | 'demo'>>;

/**
 * Sets up logging, headers, console, body limits, prefix, validation, problem details and API documents. Create the
 * application with `bodyParser: false`, so that bodies are read only after the guards, and call this once, before
 * `init` or `listen`. A worker serves no API, and therefore neither documents nor console.
 */
export function configureHttp(app: NestExpressApplication, config: HttpConfig, logger: Logger): void {
  const { role, basePath = '', trustedProxies = [], demo } = config;
  app.useLogger(new PinoNestLogger(logger));
  app.disable('x-powered-by');
  app.set('trust proxy', [...trustedProxies]);
  app.use(servedBelow(basePath), createRequestLogging(logger), securityHeaders(), keepOutOfCaches);
  if (demo) app.use(loopbackOnly);
  if (role !== 'worker') app.use(...consoleRoutes(builtConsole(), basePath));
  app.use(scopeRequests);
  setGlobalPrefix(app);
  // Guards of modules are already registered, so this one runs after them.
  app.useGlobalGuards(new BodyReader());
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(new ProblemFilter());
  answerUnknownRoutes(app);
  if (role !== 'worker') serveOpenApi(app, basePath);
}

/** Nest handles unknown routes only below the global prefix; elsewhere, Express would answer with an HTML page. */
function answerUnknownRoutes(app: NestExpressApplication): void {
  const adapter = app.getHttpAdapter();
  adapter.setNotFoundHandler = (handler) => app.use(handler);
}
