import { Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { type Schemas } from '../../../api/schemas.types';
import { ShowMoreButton } from '../../../components/inputs/show-more-button';
import { StateBadge } from '../../../components/labels/state-badge';
import { TimeAgo } from '../../../components/labels/time-ago';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { EmptyState } from '../../../components/page/page';
import { DataTable } from '../../../components/table/data-table';
import { type Column } from '../../../components/table/use-table';
import { ConnectionRoles } from '../connection-roles';
import { usersQuery } from '../settings.query';

type User = Schemas['UserDto'];

const UserDialog = lazy(() => import('./user-dialog').then((module) => ({ default: module.UserDialog })));

/** Whether a user can sign in. */
export const userState = ({
  disabledAt,
  signsInWith,
  hasPassword,
  linkExpiresAt,
}: Pick<User, 'disabledAt' | 'signsInWith' | 'hasPassword' | 'linkExpiresAt'>): string => {
  if (disabledAt !== null) return 'disabled';
  if (signsInWith === 'provider' || hasPassword) return 'active';
  return linkExpiresAt === null ? 'link-expired' : 'invited';
};

const columns = (edit: (user: User) => void): readonly Column<User>[] => [
  {
    id: 'name',
    header: 'Name',
    cell: ({ row: { original } }) => (
      <Text span inherit fw={600} style={{ overflowWrap: 'anywhere' }}>
        {original.name}
      </Text>
    ),
  },
  { id: 'role', header: 'Role', cell: ({ row: { original } }) => <ConnectionRoles {...original} /> },
  { id: 'state', header: 'State', cell: ({ row: { original } }) => <StateBadge state={userState(original)} /> },
  {
    id: 'way',
    header: 'Signs in with',
    cell: ({ row: { original } }) => (original.signsInWith === 'provider' ? 'Identity provider' : 'Password'),
  },
  {
    id: 'signedInAt',
    header: 'Last signed in',
    cell: ({ row: { original } }) => (original.signedInAt === null ? 'Never' : <TimeAgo at={original.signedInAt} />),
  },
  {
    id: 'change',
    header: 'Change',
    cell: ({ row: { original } }) => (
      <Button size="xs" variant="default" aria-label={`Change ${original.name}`} onClick={() => edit(original)}>
        Change
      </Button>
    ),
  },
];

/** The people who sign in with a password or the identity provider. */
export function UsersTab() {
  const listed = useInfiniteQuery(usersQuery);
  const [chosen, setChosen] = useState<User | 'new'>();
  const rows = useMemo(() => listed.data?.pages.flatMap(({ items }) => items), [listed.data]);
  const table = useMemo(() => columns(setChosen), []);
  return (
    <Stack>
      <Group justify="space-between" align="flex-start">
        <Text size="sm" c="dimmed" maw="70ch">
          Users sign in to this console with a name and a password. Those of the identity provider appear when they
          first sign in, and get their roles there. Programs use tokens.
        </Text>
        <Button onClick={() => setChosen('new')}>New user</Button>
      </Group>
      {listed.error && <ProblemAlert error={listed.error} onRetry={() => void listed.refetch()} />}
      {rows?.length === 0 ? (
        <EmptyState title="No users yet" hint="So far, everybody signs in with a token." />
      ) : (
        (rows || !listed.error) && (
          <DataTable label="Users" columns={table} rows={rows} rowId={({ id }) => id} minWidth={820} />
        )
      )}
      <ShowMoreButton list={listed} />
      {chosen && (
        <Suspense>
          <UserDialog user={chosen === 'new' ? undefined : chosen} onClose={() => setChosen(undefined)} />
        </Suspense>
      )}
    </Stack>
  );
}
