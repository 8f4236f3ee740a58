import { credentialFields } from './credential-field.decorator.js';
import type { CredentialsType } from './credentials-type.types.js';

/** One field of the form, as JSON Schema. Secret fields are `writeOnly` and of format `password`. */
export interface CredentialFieldSchema {
  readonly type?: string;
  readonly title: string;
  readonly description: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly format?: 'password';
  readonly writeOnly?: true;
}

/** A JSON Schema (2020-12) from which a form of the credential can be drawn and checked as one types. */
export interface CredentialsSchema {
  readonly $schema: 'https://json-schema.org/draft/2020-12/schema';
  readonly type: 'object';
  readonly properties: Readonly<Record<string, CredentialFieldSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/**
 * The form of a credentials class: its class-validator rules, with each field's label and help. The converter takes a tenth of a second
 * to load, so it is loaded when the first form is asked for.
 */
export async function credentialsSchema(type: CredentialsType): Promise<CredentialsSchema> {
  const { targetConstructorToSchema } = await import('class-validator-jsonschema');
  const rules = targetConstructorToSchema(type);
  const fields = credentialFields(type).map(({ name, label, help, secret }): [string, CredentialFieldSchema] => [
    name,
    {
      ...(rules.properties?.[name] as object | undefined),
      title: label,
      description: help,
      ...(secret ? { format: 'password', writeOnly: true } : {}),
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
