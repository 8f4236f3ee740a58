import { Button, Group, Paper, SimpleGrid, Skeleton, Stack, Title } from '@mantine/core';
import { lazy, Suspense, useId } from 'react';
import type { Schemas } from '../../../api/schemas.types';
import { ProblemAlert } from '../../../components/problem-alert';
import { fieldErrors } from '../../../forms/field-errors';
import { ConnectionFields } from './connection-fields';
import { credentialSchema } from './credential-schema';
import { SameAccountNotice } from './same-account-notice';
import { SetupGuide } from './setup-guide';
import { toSend, useConnectionForm } from './use-connection-form';
import { useCreateConnection } from './use-create-connection';
import { useCredentialTrial } from './use-credential-trial';
import { VerificationSummary } from './verification-summary';

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
        <SetupGuide guide={provider.guide} />
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
