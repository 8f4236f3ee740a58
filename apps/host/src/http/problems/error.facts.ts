import { STATUS_CODES } from 'node:http';
import { HttpException, NotFoundException } from '@nestjs/common';
import { isDatabaseOutage, isFullDisk } from '../../database/database-errors.js';
import { ProblemError, type ProblemFacts } from './problem.error.js';

const UNEXPECTED: ProblemFacts = {
  status: 500,
  title: 'Internal Server Error',
  detail: 'The host failed unexpectedly. Ask its operator to look up the instance in the log.',
};

const OUTAGE: ProblemFacts = {
  status: 503,
  title: 'Database unavailable',
  detail: 'The database does not respond in time. Nothing was changed; try again once GET /health/ready returns 200.',
  retryAfterSeconds: 5,
};

const NO_ROOM: ProblemFacts = {
  status: 507,
  title: 'Disk full',
  detail: 'The disk of the database is full. Nothing was changed; ask the operator to free some space, then try again.',
};

/** What to tell a client about anything that was thrown. An error that nobody foresaw is told without its message. */
export function readErrorFacts(error: unknown): ProblemFacts {
  if (error instanceof ProblemError) return error.facts;
  if (error instanceof HttpException) return bodyProblem(error.cause) ?? readHttpException(error);
  return bodyProblem(error) ?? databaseProblem(error) ?? UNEXPECTED;
}

function databaseProblem(error: unknown): ProblemFacts | undefined {
  if (isDatabaseOutage(error)) return OUTAGE;
  return isFullDisk(error) ? NO_ROOM : undefined;
}

function readHttpException(error: HttpException): ProblemFacts {
  const status = error.getStatus();
  const title = STATUS_CODES[status] ?? 'Error';
  const unknownRoute = error instanceof NotFoundException && error.message.startsWith('Cannot ');
  return { status, title, detail: unknownRoute ? 'There is no such route. GET /api/docs lists them.' : error.message };
}

/** By the `type` of the error (README of body-parser, "Errors"). */
const BODY_PROBLEMS: Readonly<Record<string, ProblemFacts>> = {
  'entity.parse.failed': {
    status: 400,
    title: 'Malformed JSON',
    detail: 'The request body is not a JSON object. Send well-formed JSON (RFC 8259).',
  },
  'entity.too.large': {
    status: 413,
    title: 'Body too large',
    detail: 'The request body exceeds the limit of this route. Send less data.',
  },
  'request.size.invalid': {
    status: 400,
    title: 'Body cut short',
    detail: 'The length of the request body does not match its content-length. Send it again.',
  },
  'request.aborted': {
    status: 400,
    title: 'Body cut short',
    detail: 'The request ended before its body did. Send it again.',
  },
  'encoding.unsupported': {
    status: 415,
    title: 'Unsupported encoding',
    detail: 'The content-encoding of the request body is not supported. Send gzip, deflate, br or none.',
  },
  'charset.unsupported': {
    status: 415,
    title: 'Unsupported charset',
    detail: 'The charset of the request body is not supported. Send JSON in UTF-8.',
  },
};

/**
 * What to tell a client about an error of the body parser; undefined for any other error. The parser's own messages are not passed on:
 * that of malformed JSON quotes the body, which may hold a credential.
 */
function bodyProblem(error: unknown): ProblemFacts | undefined {
  if (!(error instanceof Error) || !('type' in error)) return undefined;
  const facts = BODY_PROBLEMS[String(error.type)];
  if (facts?.status !== 413 || !('limit' in error)) return facts;
  return {
    ...facts,
    detail: `The request body is larger than the ${Number(error.limit) / 1024} KiB that this route takes. Send less at once.`,
  };
}
