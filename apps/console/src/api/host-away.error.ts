/** No response at all: the host is down, restarting, or unreachable. */
export class HostAwayError extends Error {
  override readonly name = 'HostAwayError';

  constructor(options?: ErrorOptions) {
    super('Connection to the server lost. This page reconnects automatically.', options);
  }
}
