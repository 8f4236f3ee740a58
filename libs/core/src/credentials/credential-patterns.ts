import { createRequire } from 'node:module';
import type * as ClassValidator from 'class-validator';

// Bundlers follow what is required by this name.
const require = createRequire(import.meta.url);

/** The index of class-validator loads 320 files, including a database of telephone numbers, which takes 0.1 s of CPU time. */
type Part = typeof ClassValidator;

/** The parts of class-validator that credential fields need. They share their storage with the decorators that a plugin imports. */
export const { IsNotEmpty } = require('class-validator/cjs/decorator/common/IsNotEmpty.js') as Part;
export const { IsString } = require('class-validator/cjs/decorator/typechecker/IsString.js') as Part;
export const { Matches, MATCHES } = require('class-validator/cjs/decorator/string/Matches.js') as Part;
export const { getMetadataStorage } = require('class-validator/cjs/metadata/MetadataStorage.js') as Part;
export const { Validator } = require('class-validator/cjs/validation/Validator.js') as Part;

/** A pattern that a field of a credential must match. */
interface CredentialPattern {
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

/** A class whose properties are the fields of a credential. Constructed without arguments, then filled and validated. */
export type CredentialsType<C extends object = object> = new () => C;
