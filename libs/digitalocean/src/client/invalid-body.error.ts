import type { ProviderFailure } from '@maestro/core';

/** An answer whose status is fine and whose body is not what the API documents. */
export class InvalidBodyError extends Error {
  override readonly name = 'InvalidBodyError';

  constructor(
    message: string,
    readonly answer: Pick<ProviderFailure, 'status' | 'headers' | 'requestId'>,
  ) {
    super(message);
  }
}
