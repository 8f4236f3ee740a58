import { ApiProblem } from '../api/api-problem';

/** Error messages by field path. */
export type FieldErrors = Record<string, string>;

/**
 * The host's validation errors by field path (`credentials.token`), for `form.setErrors(fieldErrors(error, Object.keys(fields)))`.
 * Errors of fields that the form does not have are left out; the alert above the form shows them.
 */
export function fieldErrors(error: unknown, fields: readonly string[]): FieldErrors {
  if (!(error instanceof ApiProblem)) return {};
  const known = (error.facts.errors ?? []).filter(({ field }) => fields.includes(field));
  // The first of several errors of a field wins.
  return Object.fromEntries(known.toReversed().map(({ field, message }) => [field, sentence(message)]));
}

const sentence = (message: string): string => message.charAt(0).toUpperCase() + message.slice(1);
