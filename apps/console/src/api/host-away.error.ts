/** The host gave no answer at all: it is down, restarts, or cannot be reached. */
export class HostAwayError extends Error {
  override readonly name = 'HostAwayError';

  constructor(options?: ErrorOptions) {
    super('The host does not answer. This page goes on by itself once it does.', options);
  }
}
