import { getMetadataStorage, MATCHES } from './class-validator.js';
import type { CredentialsType } from './credentials-type.types.js';

/** A pattern that a field of a credential must match. */
export interface CredentialPattern {
  readonly field: string;
  /** Without slashes. */
  readonly source: string;
  /** Why JSON Schema, which knows no flags (2020-12, section 6.4), cannot say the same. Absent when it can. */
  readonly problem?: string;
}

/** Every pattern of a credentials class, of CredentialField and of class-validator's own `Matches`. */
export function credentialPatterns(type: CredentialsType): readonly CredentialPattern[] {
  return getMetadataStorage()
    .getTargetValidationMetadatas(type, '', false, false)
    .filter(({ name }) => name === MATCHES)
    .map(({ propertyName: field, constraints }) => {
      const [pattern, modifiers] = constraints as [RegExp | string, string | undefined];
      const { source, flags } = typeof pattern === 'string' ? { source: pattern, flags: modifiers ?? '' } : pattern;
      const problem = problemOf(field, source, flags.replace('u', ''));
      return { field, source, ...(problem ? { problem } : {}) };
    });
}

function problemOf(field: string, source: string, flags: string): string | undefined {
  if (flags !== '') {
    return `The pattern of its credential's field "${field}" has the flags "${flags}", which JSON Schema does not support: rewrite it without flags, as in [A-Za-z].`;
  }
  try {
    // As JSON Schema validators do (2020-12, section 6.4).
    new RegExp(source, 'u');
  } catch {
    return `The pattern of its credential's field "${field}" is invalid with the flag "u", which JSON Schema validators use.`;
  }
  return undefined;
}
