import { TextInput } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { SecretInput } from '../../../components/inputs/secret-input';
import type { ConnectionForm } from './use-connection-form';
import { Validator } from '@cfworker/json-schema';

/** The part of a provider's JSON Schema that the form uses. */
interface CredentialSchema {
  readonly properties: Readonly<Record<string, CredentialProperty>>;
}

/** One field of a credential. */
interface CredentialProperty {
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

/** The fields of a credential from the provider's JSON Schema. Secrets are masked and excluded from autofill. */
export function CredentialFields(props: { readonly provider: Schemas['ProviderView']; readonly form: ConnectionForm }) {
  return Object.entries(credentialSchema(props.provider).properties).map(([name, { title, description, format }]) => {
    const Input = format === 'password' ? SecretInput : TextInput;
    const path = `credentials.${name}`;
    return (
      <Input
        key={name}
        label={title}
        description={description}
        name={name}
        required
        autoComplete="off"
        spellCheck={false}
        data-1p-ignore
        {...props.form.getInputProps(path)}
      />
    );
  });
}
