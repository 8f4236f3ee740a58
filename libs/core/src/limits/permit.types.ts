import type { RateFeedback } from './rate-feedback.types.js';

/** The right to send one request. */
export interface Permit {
  /** The answer came, or the request was given up. Calling it again changes nothing. */
  release(feedback?: RateFeedback): void;
}
