import { type BodyAnswer } from '../../http/answer.types.js';

/** Adds a `retry-after` header to a response if there are seconds to wait. */
export const withRetryAfter = (answer: BodyAnswer, seconds: number | undefined): BodyAnswer =>
  seconds === undefined ? answer : { ...answer, headers: { ...answer.headers, 'retry-after': String(seconds) } };
