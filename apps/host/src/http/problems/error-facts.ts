import { HttpException } from '@nestjs/common';
import { isDatabaseOutage, isFullDisk } from '../../database/database-errors.js';
import { problemFacts, ProblemError, type ProblemFacts } from './problem.error.js';

const UNEXPECTED = problemFacts(
  'internal-server-error',
  'The host failed unexpectedly. Ask its operator to look up the instance in the log.',
);

const OUTAGE = problemFacts(
  'database-unavailable',
  'The database does not respond in time. Nothing was changed; try again once GET /health/ready returns 200.',
  { retryAfterSeconds: 5 },
);

const NO_ROOM = problemFacts(
  'disk-full',
  'The disk of the database is full. Nothing was changed; ask the operator to free some space, then try again.',
);

const UNKNOWN_ROUTE = problemFacts('unknown-route', 'There is no such route. GET /api/docs lists them.');

const BAD_REQUEST = problemFacts(
  'bad-request',
  'The address of the request cannot be decoded. Percent-encode it as UTF-8 and send the request again.',
);

/** The client-facing facts of any thrown value. Unexpected errors are reported without their message. */
export function readErrorFacts(error: unknown): ProblemFacts {
  if (error instanceof ProblemError) return error.facts;
  if (error instanceof HttpException) return bodyProblem(error.cause) ?? frameworkProblem(error);
  return bodyProblem(error) ?? databaseProblem(error) ?? UNEXPECTED;
}

function databaseProblem(error: unknown): ProblemFacts | undefined {
  if (isDatabaseOutage(error)) return OUTAGE;
  return isFullDisk(error) ? NO_ROOM : undefined;
}

/** Nest only throws for unknown routes, and for URLs that Express could not decode. */
function frameworkProblem(error: HttpException): ProblemFacts {
  if (error.getStatus() === UNKNOWN_ROUTE.status) return UNKNOWN_ROUTE;
  return error.getStatus() < 500 ? BAD_REQUEST : UNEXPECTED;
}

/** By the `type` of the error (README of body-parser, "Errors"). */
const BODY_PROBLEMS: Readonly<Record<string, ProblemFacts>> = {
  'entity.parse.failed': problemFacts(
    'malformed-json',
    'The request body is not a JSON object. Send well-formed JSON (RFC 8259).',
  ),
  'entity.too.large': problemFacts(
    'body-too-large',
    'The request body exceeds the limit of this route. Send less data.',
  ),
  'request.size.invalid': problemFacts(
    'body-cut-short',
    'The length of the request body does not match its content-length. Send it again.',
  ),
  'request.aborted': problemFacts('body-cut-short', 'The request ended before its body did. Send it again.'),
  'encoding.unsupported': problemFacts(
    'unsupported-encoding',
    'The content-encoding of the request body is not supported. Send gzip, deflate, br or none.',
  ),
  'charset.unsupported': problemFacts(
    'unsupported-charset',
    'The charset of the request body is not supported. Send JSON in UTF-8.',
  ),
};

/**
 * The client-facing facts of a body parser error. Undefined for other errors. The parser's messages are not passed on:
 * the one for malformed JSON quotes the body, which may contain a credential.
 */
function bodyProblem(error: unknown): ProblemFacts | undefined {
  if (!(error instanceof Error) || !('type' in error)) return undefined;
  const facts = BODY_PROBLEMS[String(error.type)];
  if (facts?.code !== 'body-too-large' || !('limit' in error)) return facts;
  return {
    ...facts,
    detail: `The request body is larger than the ${Number(error.limit) / 1024} KiB that this route takes. Send less at once.`,
  };
}
