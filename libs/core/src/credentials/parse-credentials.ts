import { Validator, type CredentialsType } from './credential-patterns.js';
import { credentialFields } from './credential-field-decorator.js';
import { Secret } from './secret.js';

/** The problem of one field. Never contains the value. */
export interface CredentialIssue {
  readonly field: string;
  readonly message: string;
}

/** Thrown by {@link parseCredentials}: lists every field that is missing, malformed or unknown. */
export class InvalidCredentialsError extends Error {
  override readonly name = 'InvalidCredentialsError';

  constructor(readonly issues: readonly CredentialIssue[]) {
    super(issues.map(({ field, message }) => `${field}: ${message}`).join(' '));
  }
}

/**
 * Validates a credential from a person, a form or the environment, and wraps it in a Secret. Trims white space, which
 * is often pasted along.
 *
 * @throws {InvalidCredentialsError} naming every field that is missing, malformed or unknown.
 */
export function parseCredentials<C extends object>(type: CredentialsType<C>, input: unknown): Secret<C> {
  const given =
    typeof input === 'object' && input !== null ? new Map(Object.entries(input)) : new Map<string, unknown>();
  const credentials = new type();
  const names = credentialFields(type).map(({ name }) => name);

  for (const name of names) {
    const value: unknown = given.get(name);
    Reflect.set(credentials, name, typeof value === 'string' ? value.trim() : value);
  }

  const unknown = [...given.keys()].filter((name) => !names.includes(name)).map(unknownField);
  const issues = [...invalidFields(credentials), ...unknown];
  if (issues.length > 0) throw new InvalidCredentialsError(issues);
  return new Secret(credentials);
}

function invalidFields(credentials: object): CredentialIssue[] {
  const errors = new Validator().validateSync(credentials, {
    stopAtFirstError: true,
    validationError: { target: false, value: false },
  });
  return errors.map(({ property, constraints }) => ({
    field: property,
    message: Object.values(constraints ?? {})[0] ?? 'It is not valid.',
  }));
}

const unknownField = (field: string): CredentialIssue => ({ field, message: 'This credential has no such field.' });
