/** No response at all: the host is down, restarting, or unreachable. */
export class ServerUnreachableError extends Error {
  override readonly name = 'ServerUnreachableError';

  constructor(options?: ErrorOptions) {
    super('Connection to the server lost. This page reconnects automatically.', options);
  }
}
