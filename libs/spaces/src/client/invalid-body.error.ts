/** An answer whose status is fine and whose body is not what S3 documents for the call. */
export class InvalidBodyError extends Error {
  override readonly name = 'InvalidBodyError';

  constructor(
    message: string,
    readonly answer: { readonly status: number; readonly requestId?: string },
  ) {
    super(message);
  }
}
