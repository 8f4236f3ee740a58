import { Validator } from '@cfworker/json-schema';
import type { Schemas } from '../../../api/schemas.types';

/** The part of a provider's JSON Schema that the form uses. */
export interface CredentialSchema {
  readonly properties: Readonly<Record<string, CredentialProperty>>;
}

/** One field of a credential. */
export interface CredentialProperty {
  readonly title: string;
  readonly description: string;
  /** `password` for masked fields. */
  readonly format?: string;
  /** A description of its pattern. */
  readonly 'x-shape'?: string;
}

/** The schema of a provider's credential. */
export const credentialSchema = ({ credentials }: Schemas['ProviderView']): CredentialSchema =>
  credentials as unknown as CredentialSchema;

/** Validation errors of a credential by field name, with the same wording as the host's. */
export function credentialErrors(
  schema: CredentialSchema,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const { errors } = new Validator(schema, '2020-12', false).validate(filled);
  const wrong = new Set(errors.map(({ instanceLocation }) => instanceLocation.replace(/^#\/?/, '')));
  return Object.fromEntries(
    Object.entries(schema.properties)
      .map(([name, property]): [string, string | undefined] => [
        name,
        message(property, name in filled, wrong.has(name)),
      ])
      .filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function message(property: CredentialProperty, isFilled: boolean, isWrong: boolean): string | undefined {
  if (!isFilled) return `${property.title} is missing.`;
  return isWrong ? `${property.title} has the wrong format: ${property['x-shape'] ?? property.description}` : undefined;
}
