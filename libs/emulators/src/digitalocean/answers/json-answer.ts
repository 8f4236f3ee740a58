import { randomUUID } from 'node:crypto';
import { type BodyAnswer } from '../../http/answer.types.js';

/** A response with a JSON body and status 200. */
export const jsonAnswer = (json: string): BodyAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8', 'x-request-id': randomUUID() },
  body: json,
});
