import { ApiProblem } from '../api/api-problem';

/** What a form shows beside its fields. */
export type FieldErrors = Record<string, string>;

/**
 * What the host has against single fields of a form, by their paths (`credentials.token`), so that
 * `form.setErrors(fieldErrors(error, Object.keys(fields)))` shows each where it was typed. Fields that the form does not
 * have are left out: the alert above it tells them.
 */
export function fieldErrors(error: unknown, fields: readonly string[]): FieldErrors {
  if (!(error instanceof ApiProblem)) return {};
  const known = (error.facts.errors ?? []).filter(({ field }) => fields.includes(field));
  // The first of several is the one to mend first.
  return Object.fromEntries(known.toReversed().map(({ field, message }) => [field, sentence(message)]));
}

const sentence = (message: string): string => message.charAt(0).toUpperCase() + message.slice(1);
