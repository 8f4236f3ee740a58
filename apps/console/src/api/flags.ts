import { Flag } from './flag';

/** What requests found out on the way. */
export const flags = {
  /** The host gave no answer to the latest request. */
  hostAway: new Flag(),
  /** The host answered that nobody is signed in, though somebody was. */
  sessionEnded: new Flag(),
} as const;
