import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../api/client';
import { unwrap } from '../../../../api/api-problem';
import { FormDialog } from '../../../../components/page/form-dialog';
import { fieldErrors } from '../../../../forms/field-errors';
import { RegionSelect } from '../../new/region-select';
import type { ConnectionDialogProps } from './connection-dialog.types';

/** Edits the name and regions of a connection. */
export function EditDialog({ connection, provider, onClose }: ConnectionDialogProps) {
  const queryClient = useQueryClient();
  const form = useForm({
    initialValues: { name: connection.name, regions: [...connection.regions] },
    validate: { name: (name) => (name.trim() ? null : 'Name is missing.') },
  });
  const save = useMutation({
    mutationFn: ({ name, regions }: typeof form.values) => {
      const body = { name: name.trim(), ...(provider.regions.length > 0 ? { regions } : {}) };
      return unwrap(api.PATCH('/api/v1/connections/{id}', { params: { path: { id: connection.id } }, body }));
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['connections'] });
      onClose();
    },
    onError: (error) => form.setErrors(fieldErrors(error, ['name', 'regions'])),
  });
  return (
    <FormDialog
      onClose={onClose}
      title={`Edit ${connection.name}`}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      work={save}
    >
      <TextInput label="Name" required maxLength={100} data-autofocus {...form.getInputProps('name')} />
      <RegionSelect provider={provider} {...form.getInputProps('regions')} />
    </FormDialog>
  );
}
