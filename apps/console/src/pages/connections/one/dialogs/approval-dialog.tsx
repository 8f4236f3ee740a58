import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../api/client';
import { unwrap } from '../../../../api/unwrap';
import { Dialog } from '../../../../components/dialog';
import { ProblemAlert } from '../../../../components/problem-alert';
import { type ApprovalDraft, approvalErrors, toApproval, toApprovalDraft } from './approval-draft';
import { ApprovalFields } from './approval-fields';
import type { ConnectionDialogProps } from './connection-dialog.types';

/** Edits the limits above which missing resources need approval before they are marked as deleted. */
export function ApprovalDialog({ connection, provider, onClose }: ConnectionDialogProps) {
  const queryClient = useQueryClient();
  const form = useForm<ApprovalDraft>({
    initialValues: toApprovalDraft(connection.goneApproval),
    validate: approvalErrors,
  });
  const save = useMutation({
    mutationFn: (draft: ApprovalDraft) => {
      const body = { goneApproval: toApproval(draft) };
      return unwrap(api.PATCH('/api/v1/connections/{id}', { params: { path: { id: connection.id } }, body }));
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['connections'] });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={`Missing resources of ${connection.name}`}>
      <form onSubmit={form.onSubmit((draft) => save.mutate(draft))} noValidate>
        <Stack>
          <ApprovalFields form={form} tasks={provider.tasks} />
          {save.error && <ProblemAlert error={save.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={save.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
