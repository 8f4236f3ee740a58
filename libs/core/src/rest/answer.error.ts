import type { ProviderFailure } from '../failures/provider-failure.types.js';

/** No answer, or one that is not what was asked for; and what is known of it. Without the request, which holds the credential. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';

  constructor(readonly failure: ProviderFailure) {
    super(failure.message);
  }
}
