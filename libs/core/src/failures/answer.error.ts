import type { ProviderFailure } from './provider-failure.types.js';

/**
 * A missing or unexpected response, with what is known about it. Thrown by `send` of a {@link ProviderRequest}; core
 * converts it into a ProviderError. Contains only the failure, never the request, which holds the credential.
 */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';

  constructor(readonly failure: ProviderFailure) {
    super(failure.message);
  }

  /** Whether an error is an AnswerError of any copy of this package. */
  static is(error: unknown): error is AnswerError {
    return error instanceof Error && error.name === 'AnswerError' && 'failure' in error;
  }
}
