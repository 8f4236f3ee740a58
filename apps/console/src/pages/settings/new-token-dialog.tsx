import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { type Schemas } from '../../api/schemas.types';
import { unwrap } from '../../api/api-problem';
import { ShownOnce } from '../../components/notices/shown-once';
import { Dialog } from '../../components/page/dialog';
import { FormDialog } from '../../components/page/form-dialog';
import { fieldErrors } from '../../forms/field-errors';
import { RightsInput } from './connection-roles';
import { type RightsDraft, rightsOf, rightsProblem } from './rights-draft';
import { tokensQuery } from './settings.query';

/** Lifetimes of new tokens, in days or unlimited. */
export const LIFETIMES = [
  { value: '7', label: 'In a week' },
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In a year' },
  { value: 'never', label: 'Never' },
] as const;

export type Lifetime = (typeof LIFETIMES)[number]['value'];

const DAY_MS = 86_400_000;

/** The expiry of a token created at a time (milliseconds), as the API expects it. */
export const expiryOf = (lifetime: Lifetime, now: number): Pick<Schemas['CreateTokenDto'], 'expiresAt'> =>
  lifetime === 'never' ? {} : { expiresAt: new Date(now + Number(lifetime) * DAY_MS).toISOString() };

interface Draft {
  readonly name: string;
  readonly rights: RightsDraft;
  readonly lifetime: Lifetime;
}

/** Creates a token and shows it once. */
export function NewTokenDialog({ onClose }: { readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const form = useForm<Draft>({
    initialValues: { name: '', rights: { role: 'viewer', roles: {} }, lifetime: '90' },
    validate: {
      name: (name) => (name.trim() ? null : 'Name is missing.'),
      rights: (rights) => rightsProblem(rights) ?? null,
    },
  });
  const create = useMutation({
    mutationFn: ({ name, rights, lifetime }: Draft) => {
      const body = { name: name.trim(), ...rightsOf(rights), ...expiryOf(lifetime, Date.now()) };
      return unwrap(api.POST('/api/v1/tokens', { body }));
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey }),
    onError: (error) => form.setErrors(fieldErrors(error, ['name', 'role', 'connections'])),
  });
  if (create.data)
    return (
      <Dialog title={`Token ${create.data.name}`} onClose={onClose}>
        <CreatedToken token={create.data.token} onClose={onClose} />
      </Dialog>
    );
  return (
    <FormDialog
      title="New token"
      onClose={onClose}
      onSubmit={form.onSubmit((draft) => create.mutate(draft))}
      work={create}
      label="Create token"
    >
      <TextInput
        label="Name"
        description="Who or what uses it."
        required
        maxLength={100}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <RightsInput
        value={form.values.rights}
        onChange={(rights) => form.setFieldValue('rights', rights)}
        errors={{ role: form.errors['role'], connections: form.errors['rights'] ?? form.errors['connections'] }}
      />
      <Select label="Expires" allowDeselect={false} data={LIFETIMES} {...form.getInputProps('lifetime')} />
    </FormDialog>
  );
}

/** A new token, shown only once. */
export function CreatedToken({ token, onClose }: { readonly token: string; readonly onClose: () => void }) {
  return (
    <Stack>
      <ShownOnce label="Token" value={token} title="Copy this token now">
        It is shown only once. The host stores only a hash.
      </ShownOnce>
      <Group justify="flex-end">
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Stack>
  );
}
