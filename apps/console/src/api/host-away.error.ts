/** The host gave no answer at all: it is down, restarts, or cannot be reached. */
export class HostAwayError extends Error {
  override readonly name = 'HostAwayError';

  constructor(options?: ErrorOptions) {
    super('Connection to the server lost. This page reconnects automatically.', options);
  }
}
