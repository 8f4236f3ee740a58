import type { RateFeedback } from './rate-feedback.types.js';

/** The right to send one request. */
export interface Permit {
  /** Call it when the response has arrived or the request was abandoned. Further calls have no effect. */
  release(feedback?: RateFeedback): void;
}
