import type { ProviderFailure } from './provider-failure.types.js';

/**
 * No answer, or one that is not what was asked for, with what is known of it. Thrown by `send` of a {@link ProviderRequest}; core turns it
 * into a ProviderError. Holds the failure alone, never the request: that has the credential.
 */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';

  constructor(readonly failure: ProviderFailure) {
    super(failure.message);
  }

  /** Whether an error is one, also of another copy of this package. */
  static is(error: unknown): error is AnswerError {
    return error instanceof Error && error.name === 'AnswerError' && 'failure' in error;
  }
}
