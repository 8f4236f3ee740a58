import { TextInput } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { CredentialFields } from './credential-fields';
import { DemoCredentials } from './demo-credentials';
import { RegionSelect } from './region-select';
import type { ConnectionForm } from './use-connection-form';

/** The fields of a connection: name, credential, and regions if the provider has any. */
export function ConnectionFields(props: { readonly provider: Schemas['ProviderView']; readonly form: ConnectionForm }) {
  const { provider, form } = props;
  return (
    <>
      <DemoCredentials provider={provider.id} onFill={(fields) => form.setFieldValue('credentials', { ...fields })} />
      <TextInput
        label="Name"
        description="A name for this account, e.g. Production."
        required
        maxLength={100}
        {...form.getInputProps('name')}
      />
      <CredentialFields provider={provider} form={form} />
      <RegionSelect provider={provider} {...form.getInputProps('regions')} />
    </>
  );
}
