import { TextInput } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { SecretInput } from '../../../components/secret-input';
import { credentialSchema } from './credential-schema';
import type { ConnectionForm } from './use-connection-form';

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
