import { Flag } from './flag';

/** Application state derived from responses. */
export const flags = {
  /** The latest request received no response. */
  serverUnreachable: new Flag(),
  /** A request was answered with 401 although the user was signed in. */
  sessionEnded: new Flag(),
} as const;
