import { Select, Skeleton, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';
import { SecretInput } from '../../../components/inputs/secret-input';
import { Dialog } from '../../../components/page/dialog';
import { FormDialog } from '../../../components/page/form-dialog';
import { fieldErrors } from '../../../forms/field-errors';
import { type Channel, channelsQuery, type ChannelType, channelTypesQuery } from '../notifications.query';
import { CreatedChannel } from './signing-secret';

interface Draft {
  readonly name: string;
  readonly channelType: ChannelType['id'];
  readonly settings: Record<string, string>;
}

/** What is entered; settings that are left out have their defaults. */
const entered = ({ settings }: Draft): Record<string, string> =>
  Object.fromEntries(Object.entries(settings).flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : [])));

/** Creates a channel, or replaces the settings of one. @param props.onCreated gets its id, once its secret was shown. */
export function ChannelDialog(props: {
  readonly channel?: Channel;
  readonly onClose: () => void;
  readonly onCreated?: (id: string) => void;
}) {
  const { channel, onClose, onCreated } = props;
  const { types, fields, form, save } = useChannelForm(channel);
  const done = () => {
    if (save.data) onCreated?.(save.data.id);
    onClose();
  };
  const title = channel ? `Change ${channel.name}` : 'New channel';
  if (save.data)
    return (
      <Dialog title={`Channel ${save.data.name}`} onClose={done}>
        <CreatedChannel channel={save.data} onDone={done} />
      </Dialog>
    );
  return (
    <FormDialog
      title={title}
      onClose={onClose}
      onSubmit={form.onSubmit((draft) => save.mutate(draft))}
      work={save}
      label={channel ? 'Save' : 'Create channel'}
    >
      {types ? (
        <Select
          label="Type"
          allowDeselect={false}
          disabled={channel !== undefined}
          data={types.items.map(({ id, title: label }) => ({ value: id, label }))}
          {...form.getInputProps('channelType')}
        />
      ) : (
        <Skeleton h={60} />
      )}
      <TextInput
        {...{ label: 'Name', required: true, maxLength: 100, placeholder: 'On-call' }}
        {...form.getInputProps('name')}
      />
      {fields.map((field) => (
        <ChannelFieldInput
          key={`${form.values.channelType} ${field.name}`}
          field={field}
          {...form.getInputProps(`settings.${field.name}`)}
        />
      ))}
    </FormDialog>
  );
}

/** The form, the fields of the chosen type, and what saves them. */
function useChannelForm(channel: Channel | undefined) {
  const queryClient = useQueryClient();
  const { data: types } = useQuery(channelTypesQuery);
  const form = useForm<Draft>({
    initialValues: { name: channel?.name ?? '', channelType: channel?.type ?? 'webhook', settings: {} },
    validate: { name: (name) => (name.trim() ? null : 'Name is missing.') },
  });
  const fields = types?.items.find(({ id }) => id === form.values.channelType)?.fields ?? [];
  const save = useMutation({
    mutationFn: (draft: Draft) => saved(draft, channel),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: channelsQuery.queryKey }),
    onError: (error) => form.setErrors(fieldErrors(error, ['name', ...fields.map(({ name }) => `settings.${name}`)])),
  });
  return { types, fields, form, save };
}

function saved(draft: Draft, channel: Channel | undefined): Promise<Channel & { readonly signingSecret?: string }> {
  const { name, channelType: type } = draft;
  const settings = entered(draft);
  if (!channel) return unwrap(api.POST('/api/v1/channels', { body: { name: name.trim(), type, settings } }));
  const body = { name: name.trim(), ...(Object.keys(settings).length > 0 && { settings }) };
  return unwrap(api.PATCH('/api/v1/channels/{id}', { params: { path: { id: channel.id } }, body }));
}

function ChannelFieldInput({
  field,
  ...input
}: {
  readonly field: ChannelType['fields'][number];
  readonly value?: string;
}) {
  const { label, help, required, kind } = field;
  const shown = {
    label,
    description: help,
    withAsterisk: required,
    autoComplete: 'off',
    ...input,
    value: input.value ?? '',
  };
  if (kind === 'secret') return <SecretInput {...shown} />;
  return <TextInput {...shown} placeholder={field.default} inputMode={kind === 'port' ? 'numeric' : undefined} />;
}
