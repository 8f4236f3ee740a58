import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '../../../../api/api-problem';
import { api } from '../../../../api/client';
import { Dialog } from '../../../../components/page/dialog';
import { ProblemAlert } from '../../../../components/notices/problem-alert';
import { fieldErrors } from '../../../../forms/field-errors';
import { CredentialFields, credentialSchema } from '../../new/credential-fields';
import { DemoCredentials } from '../../new/demo-credentials';
import { PermissionTable } from '../../new/permission-table';
import { toSend, useConnectionForm, useCredentialTrial } from '../../new/use-connection-form';
import { VerificationSummary } from '../../new/verification-summary';
import type { ConnectionDialogProps } from './connection-dialog.types';
import { useRefreshConnection } from '../data/use-sync-actions';

/** Replaces the credential of a connection after verifying the new one. */
export function SecretDialog({ connection, provider, onClose }: ConnectionDialogProps) {
  const form = useConnectionForm(provider, connection);
  const trial = useCredentialTrial(provider.id);
  const refresh = useRefreshConnection(connection.id);
  const [acceptOtherAccount, setAccept] = useState(false);
  const draft = toSend(form.values);
  const found = trial.found(draft);
  const isSavable = found !== undefined && found.status !== 'refused';
  const save = useMutation({
    mutationFn: () =>
      api.PUT('/api/v1/connections/{id}/credentials', {
        params: { path: { id: connection.id } },
        body: { ...draft.credentials, acceptOtherAccount },
      }),
    onSuccess: async () => {
      notifications.show({ color: 'green', title: connection.name, message: 'Credential replaced.' });
      await refresh();
      onClose();
    },
    onError: (error) => form.setErrors(fieldErrors(error, secretFields)),
  });
  const secretFields = Object.keys(credentialSchema(provider).properties).map((name) => `credentials.${name}`);
  const isOtherAccount = isProblem(save.error, 'another-account');
  const error = isSavable ? save.error : trial.error;
  const submit = form.onSubmit(() => (isSavable ? save.mutate() : trial.mutate(draft)));
  return (
    <Dialog onClose={onClose} title={`Replace the credential of ${connection.name}`} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm">The stored credential is never shown. It stays in use until the new one is saved.</Text>
          <DemoCredentials
            provider={provider.id}
            onFill={(fields) => form.setFieldValue('credentials', { ...fields })}
          />
          <CredentialFields provider={provider} form={form} />
          {error && <ProblemAlert error={error} />}
          {(isOtherAccount || acceptOtherAccount) && (
            <Checkbox
              label="Use it although it belongs to another account"
              description="Resources which that account does not have will be marked as deleted."
              checked={acceptOtherAccount}
              onChange={(event) => setAccept(event.currentTarget.checked)}
            />
          )}
          {found && <VerificationSummary provider={provider.title} verification={found} />}
          {isSavable && <PermissionTable tasks={provider.tasks} checked={found.tasks} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={trial.isPending || save.isPending}>
              {isSavable ? 'Replace credential' : 'Verify'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
