import { randomUUID } from 'node:crypto';
import type { BodyAnswer } from '../../http/answer-writer.js';

/** A response with a JSON body and status 200. */
export const jsonAnswer = (json: string): BodyAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8', 'x-request-id': randomUUID() },
  body: json,
});

interface ErrorText {
  readonly id: string;
  readonly message: string;
}

/** The ids and messages of the specification's error responses, by status. */
const ERRORS: Readonly<Record<number, ErrorText>> = {
  400: { id: 'bad_request', message: 'The request could not be understood.' },
  401: { id: 'unauthorized', message: 'Unable to authenticate you.' },
  403: { id: 'forbidden', message: 'You do not have permission to perform this action.' },
  404: { id: 'not_found', message: 'The resource you requested could not be found.' },
  405: { id: 'method_not_allowed', message: 'This emulator is read-only: send a GET request.' },
  409: { id: 'conflict', message: 'The request conflicts with the state of the resource.' },
  412: { id: 'precondition_failed', message: 'A precondition of the request is not met.' },
  422: { id: 'unprocessable_entity', message: 'A parameter of the request is not valid.' },
  429: { id: 'too_many_requests', message: 'API rate limit exceeded.' },
  500: { id: 'server_error', message: 'Unexpected server-side error' },
};

/** The specification's example message for all other statuses. */
const OTHER: ErrorText = { id: 'example_error', message: 'some error message' };

/** An error in the API's format, `{id, message, request_id}`. The request id is also in a header. */
export const errorAnswer = (status: number, message?: string): BodyAnswer => {
  const requestId = randomUUID();
  const error = ERRORS[status] ?? OTHER;
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'x-request-id': requestId },
    body: JSON.stringify({ id: error.id, message: message ?? error.message, request_id: requestId }),
  };
};

/** Adds a `retry-after` header to a response if there are seconds to wait. */
export const withRetryAfter = (answer: BodyAnswer, seconds: number | undefined): BodyAnswer =>
  seconds === undefined ? answer : { ...answer, headers: { ...answer.headers, 'retry-after': String(seconds) } };
