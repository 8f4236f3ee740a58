import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';
import { type Schemas } from '../../../api/schemas.types';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { Dialog } from '../../../components/page/dialog';
import { fieldErrors } from '../../../forms/field-errors';
import { RightsInput } from '../connection-roles';
import { type RightsDraft, rightsDraftOf, rightsOf, rightsProblem } from '../rights-draft';
import { DeleteUser } from './delete-user';
import { useChangeUser, useRefreshUsers } from './use-change-user';
import { UserLink } from './user-link';

type User = Schemas['UserDto'];

interface Draft {
  readonly name: string;
  readonly rights: RightsDraft;
}

/** Creates a user, or changes the name and the roles of one, resets their password, disables, enables and deletes them. */
export function UserDialog({ user, onClose }: { readonly user?: User; readonly onClose: () => void }) {
  const refresh = useRefreshUsers();
  const reset = useMutation({
    mutationFn: ({ id }: User) => unwrap(api.POST('/api/v1/users/{id}/reset', { params: { path: { id } } })),
    onSuccess: refresh,
  });
  const create = useMutation({
    mutationFn: ({ name, rights }: Draft) =>
      unwrap(api.POST('/api/v1/users', { body: { name: name.trim(), ...rightsOf(rights) } })),
    onSuccess: refresh,
  });
  const made = create.data ?? reset.data;
  if (made)
    return (
      <Dialog title={`Link for ${made.name}`} onClose={onClose}>
        <UserLink code={made.code} onClose={onClose} />
      </Dialog>
    );
  if (!user)
    return (
      <Dialog title="New user" onClose={onClose}>
        <UserForm
          draft={{ name: '', rights: { role: 'viewer', roles: {} } }}
          work={create}
          label="Create user"
          onSave={create.mutate}
          onClose={onClose}
        />
      </Dialog>
    );
  return (
    <Dialog title={`User ${user.name}`} onClose={onClose}>
      <Stack>
        {user.signsInWith === 'password' && <Change user={user} onClose={onClose} />}
        {reset.error && <ProblemAlert error={reset.error} />}
        <Group>
          {user.signsInWith === 'password' && (
            <Button variant="default" loading={reset.isPending} onClick={() => reset.mutate(user)}>
              {user.hasPassword ? 'Reset the password' : 'New link'}
            </Button>
          )}
          <Disable user={user} onClose={onClose} />
          <DeleteUser user={user} onClose={onClose} />
        </Group>
        <Text size="sm" c="dimmed">
          {user.signsInWith === 'password'
            ? 'Resetting or disabling signs the user out everywhere.'
            : 'The identity provider decides the roles. Disabling signs the user out everywhere.'}
        </Text>
      </Stack>
    </Dialog>
  );
}

function Change({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const change = useChangeUser(user.id, onClose);
  return (
    <UserForm
      draft={{ name: user.name, rights: rightsDraftOf(user) }}
      work={change}
      label="Save"
      onSave={({ name, rights }) =>
        change.mutate({ ...rightsOf(rights), ...(name.trim() !== user.name && { name: name.trim() }) })
      }
      onClose={onClose}
    />
  );
}

function Disable({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const change = useChangeUser(user.id, onClose);
  const isDisabled = user.disabledAt !== null;
  return (
    <>
      <Button
        variant="default"
        c={isDisabled ? undefined : 'red'}
        loading={change.isPending}
        onClick={() => change.mutate({ disabled: !isDisabled })}
      >
        {isDisabled ? 'Enable' : 'Disable'}
      </Button>
      {change.error && <ProblemAlert error={change.error} />}
    </>
  );
}

function UserForm(props: {
  readonly draft: Draft;
  readonly work: { readonly isPending: boolean; readonly error: Error | null };
  readonly label: string;
  readonly onSave: (draft: Draft) => void;
  readonly onClose: () => void;
}) {
  const form = useForm<Draft>({
    initialValues: props.draft,
    validate: {
      name: (name) => (name.trim() ? null : 'Name is missing.'),
      rights: (rights) => rightsProblem(rights) ?? null,
    },
  });
  const { error, isPending } = props.work;
  const refused = fieldErrors(error, ['name', 'role', 'connections']);
  return (
    <form onSubmit={form.onSubmit(props.onSave)} noValidate>
      <Stack>
        <TextInput
          label="Name"
          description="What they sign in with, such as a mail address."
          required
          maxLength={100}
          data-autofocus={props.draft.name === ''}
          {...form.getInputProps('name')}
          error={form.errors['name'] ?? refused['name']}
        />
        <RightsInput
          value={form.values.rights}
          onChange={(rights) => form.setFieldValue('rights', rights)}
          errors={{ role: refused['role'], connections: form.errors['rights'] ?? refused['connections'] }}
        />
        {error && Object.keys(refused).length === 0 && <ProblemAlert error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={isPending}>
            {props.label}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
