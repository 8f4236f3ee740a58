import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';
import { type Schemas } from '../../../api/schemas.types';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { Dialog } from '../../../components/page/dialog';
import { fieldErrors } from '../../../forms/field-errors';
import { ConnectionsInput, RoleSelect } from '../connection-roles';
import { rightsOf } from '../new-token-dialog';
import { usersQuery } from '../settings.query';
import { UserLink } from './user-link';

type User = Schemas['UserDto'];
type Role = Schemas['ConnectionRoleDto']['role'];

interface Draft {
  readonly name: string;
  readonly role: Role;
  readonly connections: string[];
}

/** The rights of a user as a form has them: one role, for all connections or some. Undefined if they have several roles. */
export function draftOf({ name, role, connections }: Pick<User, 'name' | 'role' | 'connections'>): Draft | undefined {
  const roles = new Set(connections.map((each) => each.role));
  if (role !== 'limited') return roles.size === 0 ? { name, role, connections: [] } : undefined;
  const [only] = roles;
  if (only === undefined || roles.size > 1) return undefined;
  return { name, role: only, connections: connections.map(({ connectionId }) => connectionId) };
}

/** Creates a user, or changes the roles of one, resets their password, disables and enables them. */
export function UserDialog({ user, onClose }: { readonly user?: User; readonly onClose: () => void }) {
  const refresh = useRefresh();
  const reset = useMutation({
    mutationFn: ({ id }: User) => unwrap(api.POST('/api/v1/users/{id}/reset', { params: { path: { id } } })),
    onSuccess: refresh,
  });
  const create = useMutation({
    mutationFn: ({ name, role, connections }: Draft) =>
      unwrap(api.POST('/api/v1/users', { body: { name: name.trim(), ...rightsOf(role, connections) } })),
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
        <RightsForm
          error={create.error}
          isSaving={create.isPending}
          label="Create user"
          onSave={create.mutate}
          onClose={onClose}
        />
      </Dialog>
    );
  return (
    <Dialog title={`User ${user.name}`} onClose={onClose}>
      <Stack>
        {user.signsInWith === 'password' && <Rights user={user} onClose={onClose} />}
        {reset.error && <ProblemAlert error={reset.error} />}
        <Group>
          {user.signsInWith === 'password' && (
            <Button variant="default" loading={reset.isPending} onClick={() => reset.mutate(user)}>
              {user.hasPassword ? 'Reset the password' : 'New link'}
            </Button>
          )}
          <Disable user={user} onClose={onClose} />
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

function useRefresh() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: usersQuery.queryKey });
}

/** Changes a user, then closes the dialog. */
function useChange(id: string, onClose: () => void) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: Schemas['UpdateUserDto']) =>
      unwrap(api.PATCH('/api/v1/users/{id}', { params: { path: { id } }, body })),
    onSuccess: async () => {
      onClose();
      await refresh();
    },
  });
}

function Rights({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const change = useChange(user.id, onClose);
  const draft = draftOf(user);
  if (draft === undefined)
    return <Alert title="Different roles for different connections">The API changes them: PATCH /users/ID.</Alert>;
  return (
    <RightsForm
      draft={draft}
      error={change.error}
      isSaving={change.isPending}
      label="Save"
      onSave={({ role, connections }) => change.mutate({ connections: [], ...rightsOf(role, connections) })}
      onClose={onClose}
    />
  );
}

function Disable({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const change = useChange(user.id, onClose);
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

function RightsForm(props: {
  /** Of an existing user, who keeps the name. */
  readonly draft?: Draft;
  readonly error: Error | null;
  readonly isSaving: boolean;
  readonly label: string;
  readonly onSave: (draft: Draft) => void;
  readonly onClose: () => void;
}) {
  const form = useForm<Draft>({
    initialValues: props.draft ?? { name: '', role: 'viewer', connections: [] },
    validate: { name: (name) => (name.trim() ? null : 'Name is missing.') },
  });
  const refused = fieldErrors(props.error, ['name', 'role', 'connections']);
  return (
    <form onSubmit={form.onSubmit(props.onSave)} noValidate>
      <Stack>
        {!props.draft && (
          <TextInput
            label="Name"
            description="What they sign in with, such as a mail address."
            required
            maxLength={100}
            data-autofocus
            {...form.getInputProps('name')}
            error={form.errors['name'] ?? refused['name']}
          />
        )}
        <RoleSelect {...form.getInputProps('role')} />
        <ConnectionsInput
          value={form.values.connections}
          onChange={(ids) => form.setFieldValue('connections', ids)}
          error={refused['connections']}
        />
        {props.error && Object.keys(refused).length === 0 && <ProblemAlert error={props.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={props.isSaving}>
            {props.label}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
