import { credentialPatterns, type CredentialsType } from './credential-patterns.js';
import { credentialFields } from './credential-field-decorator.js';

/** One field of the form, as JSON Schema. Secret fields are `writeOnly` and of format `password`. */
export interface CredentialFieldSchema {
  readonly type?: string;
  readonly title: string;
  readonly description: string;
  readonly pattern?: string;
  /** Further patterns. */
  readonly allOf?: readonly { readonly type: 'string'; readonly pattern: string }[];
  readonly minLength?: number;
  readonly format?: 'password';
  readonly writeOnly?: true;
  /** What the pattern asks for, in words. */
  readonly 'x-shape'?: string;
}

/** A JSON Schema (2020-12) of a credential, from which a form can be rendered and validated while typing. */
export interface CredentialsSchema {
  readonly $schema: 'https://json-schema.org/draft/2020-12/schema';
  readonly type: 'object';
  readonly properties: Readonly<Record<string, CredentialFieldSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/**
 * The form of a credentials class: its class-validator rules, with each field's label and help. The converter takes 0.1
 * s to load, so it is loaded with the first form.
 *
 * @throws {TypeError} for a pattern that JSON Schema cannot express. Checked plugins have none.
 */
export async function credentialsSchema(type: CredentialsType): Promise<CredentialsSchema> {
  const { targetConstructorToSchema } = await import('class-validator-jsonschema');
  const rules = targetConstructorToSchema(type);
  const patterns = credentialPatterns(type);
  const problem = patterns.find((pattern) => pattern.problem !== undefined)?.problem;
  if (problem !== undefined) throw new TypeError(problem);
  const fields = credentialFields(type).map(({ name, label, help, secret, shape }): [string, CredentialFieldSchema] => [
    name,
    {
      ...(rules.properties?.[name] as object | undefined),
      // The converter keeps only one of several patterns.
      ...patternRules(patterns.filter(({ field }) => field === name).map(({ source }) => source)),
      title: label,
      description: help,
      ...(secret ? { format: 'password', writeOnly: true } : {}),
      ...(shape === undefined ? {} : { 'x-shape': shape }),
    },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: Object.fromEntries(fields),
    required: fields.map(([name]) => name),
    additionalProperties: false,
  };
}

function patternRules([first, ...more]: readonly string[]): Pick<CredentialFieldSchema, 'pattern' | 'allOf'> {
  if (first === undefined) return {};
  return {
    pattern: first,
    ...(more.length > 0 ? { allOf: more.map((pattern) => ({ type: 'string', pattern })) } : {}),
  };
}
