/** A request without a whole answer: the network failed, or it took too long. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';

  /** @param code Node's code, `ECONNRESET`, or `TimeoutError`; undefined when nothing names it. */
  constructor(
    message: string,
    readonly code: string | undefined,
  ) {
    super(message);
  }

  /** What the HTTP handler or a body threw. The code goes first: the SDK's handler calls a broken connection a timeout. */
  static from(error: unknown): ConnectionError {
    const { code, name, message = String(error) }: NodeError = typeof error === 'object' && error ? error : {};
    return new ConnectionError(message, code ?? (name === TIMEOUT ? TIMEOUT : undefined));
  }
}

const TIMEOUT = 'TimeoutError';

/** Errors of Node and of the SDK's handler, of whichever copy of either. */
interface NodeError {
  readonly code?: string;
  readonly name?: string;
  readonly message?: string;
}
