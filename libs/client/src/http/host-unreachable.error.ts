/** No answer from the host, or one that broke off: it is down, restarting, or cannot be reached from here. */
export class HostUnreachableError extends Error {
  override readonly name = 'HostUnreachableError';

  /** @param url of the host. */
  constructor(
    readonly url: string,
    cause: unknown,
  ) {
    super(`The host at ${url} did not answer: ${reasonOf(cause)}. Check the address, and that the host runs.`, {
      cause,
    });
  }
}

/** Why `fetch` failed: its own message says nothing. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}
