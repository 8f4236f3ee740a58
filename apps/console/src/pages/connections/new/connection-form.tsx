import { Button, Group, Paper, SimpleGrid, Skeleton, Stack, Title, Alert, List, TextInput } from '@mantine/core';
import { lazy, Suspense, useId } from 'react';
import type { Schemas } from '../../../api/schemas.types';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { fieldErrors } from '../../../forms/field-errors';
import { credentialSchema, CredentialFields } from './credential-fields';
import {
  toSend,
  useConnectionForm,
  type ConnectionForm,
  useCreateConnection,
  useCredentialTrial,
} from './use-connection-form';
import { VerificationSummary } from './verification-summary';
import { AnchorLink } from '../../../components/links/anchor-link';
import { SafeLink } from '../../../components/links/safe-link';
import { ScopeGroups } from '../../../catalogue/scope-groups';
import { DemoCredentials } from './demo-credentials';
import { RegionSelect } from './region-select';

/** Only shown after verification, so it is loaded lazily. */
const PermissionTable = lazy(async () => ({ default: (await import('./permission-table')).PermissionTable }));

/** The setup guide beside the form; below it, the verified permissions before anything is saved. */
export function ConnectionFormPanel({ provider }: { readonly provider: Schemas['ProviderView'] }) {
  const form = useConnectionForm(provider);
  const trial = useCredentialTrial(provider.id);
  const create = useCreateConnection(provider.id);
  const heading = useId();

  const draft = toSend(form.values);
  const found = trial.found(draft);
  const isSavable = found !== undefined && found.status !== 'refused';
  const again = found?.sameAccountAs ? { allowSameAccount: true } : {};
  const error = isSavable ? create.error : trial.error;
  const showErrors = { onError: (error: Error) => form.setErrors(fieldErrors(error, fieldsOf(provider))) };
  const submit = form.onSubmit(() =>
    isSavable ? create.mutate({ ...draft, ...again }, showErrors) : trial.mutate(draft, showErrors),
  );
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <SetupGuide provider={provider} />
        <Paper component="section" aria-label="Connection" withBorder p="md">
          <form onSubmit={submit} noValidate>
            <Stack>
              <Title order={2}>Connection</Title>
              <ConnectionFields provider={provider} form={form} />
              {error && <ProblemAlert error={error} />}
              {found && <VerificationSummary provider={provider.title} verification={found} />}
              {found?.sameAccountAs && <SameAccountNotice connection={found.sameAccountAs} />}
              <Group>
                <Button type="submit" loading={trial.isPending || create.isPending}>
                  {!isSavable ? 'Verify' : found.sameAccountAs ? 'Connect anyway' : 'Save connection'}
                </Button>
                {isSavable && (
                  <Button variant="default" disabled={trial.isPending} onClick={() => trial.mutate(draft, showErrors)}>
                    Verify again
                  </Button>
                )}
              </Group>
            </Stack>
          </form>
        </Paper>
      </SimpleGrid>
      {isSavable && (
        <section aria-labelledby={heading}>
          <Title order={2} id={heading} mb="sm">
            Permissions of this credential
          </Title>
          <Suspense fallback={<Skeleton h={360} />}>
            <PermissionTable tasks={provider.tasks} checked={found.tasks} />
          </Suspense>
        </section>
      )}
    </Stack>
  );
}

const fieldsOf = (provider: Schemas['ProviderView']): string[] => [
  'name',
  'regions',
  ...Object.keys(credentialSchema(provider).properties).map((name) => `credentials.${name}`),
];

/** Offers to replace the credential of the existing connection to the same account. */
function SameAccountNotice({ connection }: { readonly connection: Schemas['AccountReaderView'] }) {
  return (
    <Alert color="yellow" title="This account is already connected" role="status">
      {connection.name} already reads this account.{' '}
      <AnchorLink to="/connections/$id" params={{ id: connection.id }} inherit>
        Replace its credential
      </AnchorLink>
      , or connect the account again: its resources are still counted once.
    </Alert>
  );
}

/** Step-by-step instructions to get a credential from the provider. */
function SetupGuide({ provider: { guide, tasks } }: { readonly provider: Schemas['ProviderView'] }) {
  return (
    <Paper component="section" aria-label={guide.title} withBorder p="md">
      <Title order={2} mb="sm">
        {guide.title}
      </Title>
      <List type="ordered" size="sm" spacing="sm" withPadding={false}>
        {guide.steps.map(({ text, url }) => (
          <List.Item key={text}>
            {text} {url && <SafeLink href={url}>Open page</SafeLink>}
          </List.Item>
        ))}
      </List>
      <ScopeGroups tasks={tasks} />
    </Paper>
  );
}

/** The fields of a connection: name, credential, and regions if the provider has any. */
function ConnectionFields(props: { readonly provider: Schemas['ProviderView']; readonly form: ConnectionForm }) {
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
