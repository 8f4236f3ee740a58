/** What is wrong with one field. Never holds the value. */
export interface CredentialIssue {
  readonly field: string;
  readonly message: string;
}

/** Thrown by {@link parseCredentials}: every field that is missing, malformed or unknown, together. */
export class InvalidCredentialsError extends Error {
  override readonly name = 'InvalidCredentialsError';

  constructor(readonly issues: readonly CredentialIssue[]) {
    super(issues.map(({ field, message }) => `${field}: ${message}`).join(' '));
  }
}
