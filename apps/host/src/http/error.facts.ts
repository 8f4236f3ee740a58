import { STATUS_CODES } from 'node:http';
import { HttpException, NotFoundException } from '@nestjs/common';
import { bodyProblem } from './body.problems.js';
import { isDatabaseOutage } from './database-outage.js';
import { isFullDisk } from './full-disk.js';
import { ProblemError, type ProblemFacts } from './problem.error.js';

const UNEXPECTED: ProblemFacts = {
  status: 500,
  title: 'Internal Server Error',
  detail: 'The host failed unexpectedly. Ask its operator to look up the instance in the log.',
};

const OUTAGE: ProblemFacts = {
  status: 503,
  title: 'Database unavailable',
  detail: 'The database does not answer in time. Nothing was changed; try again once GET /health/ready answers 200.',
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
