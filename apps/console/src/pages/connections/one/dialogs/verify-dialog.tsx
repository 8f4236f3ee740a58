import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../../../api/client';
import { unwrap } from '../../../../api/api-problem';
import { PageSkeleton } from '../../../../components/page/page';
import { Dialog } from '../../../../components/page/dialog';
import { ProblemAlert } from '../../../../components/notices/problem-alert';
import { PermissionTable } from '../../new/permission-table';
import { VerificationSummary } from '../../new/verification-summary';
import type { ConnectionDialogProps } from './connection-dialog.types';
import { useRefreshConnection } from '../data/use-sync-actions';

/** Verifies the current credential and shows its permissions by task. */
export function VerifyDialog({ connection: { id, name }, provider, onClose }: ConnectionDialogProps) {
  const refresh = useRefreshConnection(id);
  const { data, error, isPending, mutate } = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/connections/{id}/verify', { params: { path: { id } } })),
    onSuccess: refresh,
  });
  useEffect(() => mutate(), [mutate]);
  return (
    <Dialog onClose={onClose} title={`Permissions of ${name}`} size="xl">
      <Stack>
        {isPending && (
          <>
            <Text size="sm" role="status">
              Checking with {provider.title}…
            </Text>
            <PageSkeleton />
          </>
        )}
        {error && <ProblemAlert error={error} />}
        {data && <VerificationSummary provider={provider.title} verification={data} />}
        {data && <PermissionTable tasks={provider.tasks} checked={data.tasks} />}
        <Group justify="flex-end">
          <Button variant="default" loading={isPending} onClick={() => mutate()}>
            Verify again
          </Button>
          <Button onClick={onClose}>Close</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
