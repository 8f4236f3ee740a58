import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { type Schemas } from '../../api/schemas.types';
import { ListSection, nameColumn } from '../../components/table/list-section';
import { type Column } from '../../components/table/use-table';
import { StateBadge } from '../../components/labels/state-badge';
import { TimeAgo } from '../../components/labels/time-ago';
import { ConnectionRoles } from './connection-roles';
import { tokensQuery } from './settings.query';
import { api } from '../../api/client';

type Token = Schemas['ApiTokenDto'];

const NewTokenDialog = lazy(() => import('./new-token-dialog').then((module) => ({ default: module.NewTokenDialog })));

const moment = (at: string | null, none: string) => (at === null ? none : <TimeAgo at={at} />);

const COLUMNS: readonly Column<Token>[] = [
  nameColumn(),
  { id: 'role', header: 'Role', cell: ({ row: { original } }) => <Role token={original} /> },
  {
    id: 'state',
    header: 'State',
    cell: ({ row: { original } }) => <StateBadge state={tokenState(original, Date.now())} />,
  },
  { id: 'createdAt', header: 'Created', cell: ({ row: { original } }) => <TimeAgo at={original.createdAt} /> },
  { id: 'lastUsedAt', header: 'Last used', cell: ({ row: { original } }) => moment(original.lastUsedAt, 'Never') },
  { id: 'expiresAt', header: 'Expires', cell: ({ row: { original } }) => moment(original.expiresAt, 'Never') },
  { id: 'revoke', header: 'Revoke', cell: ({ row: { original } }) => <RevokeToken token={original} /> },
];

/** The role, and what the token of a feed reads. */
function Role({ token: { role, feed, connections } }: { readonly token: Token }) {
  if (feed === null) return <ConnectionRoles role={role} connections={connections} />;
  return (
    <>
      Feed{' '}
      <Code style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
        {feed.format}
        {feed.query && `?${feed.query}`}
      </Code>
      {connections.length > 0 && <ConnectionRoles role={role} connections={connections} />}
    </>
  );
}

/** The API tokens. */
export function TokensTab() {
  const list = useQuery(tokensQuery);
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <Stack>
      <ListSection
        about="Tokens give access to the API and this console. Viewers can read; operators can also start syncs and change schedules; admins can do everything. A role is for all connections or for some. The token of a feed reads that feed only."
        add="New token"
        onAdd={open}
        list={list}
        table={{ label: 'Tokens', columns: COLUMNS, minWidth: 820 }}
      />
      {isOpen && (
        <Suspense>
          <NewTokenDialog onClose={close} />
        </Suspense>
      )}
    </Stack>
  );
}

/** Whether a token is usable, and why not. */
type TokenState = 'valid' | 'expired' | 'revoked';

/** The state of a token at a time in milliseconds. */
export function tokenState(
  { revokedAt, expiresAt }: Pick<Schemas['ApiTokenDto'], 'revokedAt' | 'expiresAt'>,
  now: number,
): TokenState {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && new Date(expiresAt).getTime() <= now ? 'expired' : 'valid';
}

/** Revokes a token after confirmation. */
function RevokeToken({ token: { id, name, revokedAt } }: { readonly token: Schemas['ApiTokenDto'] }) {
  const queryClient = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const revoke = useMutation({
    mutationFn: () => api.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey }),
    onSettled: () => setAsked(false),
  });
  if (revokedAt !== null) return null;
  if (!isAsked)
    return (
      <>
        <Button size="xs" variant="default" aria-label={`Revoke ${name}`} onClick={() => setAsked(true)}>
          Revoke
        </Button>
        {revoke.error && (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {revoke.error.message}
          </Text>
        )}
      </>
    );
  return (
    <Group gap="xs" wrap="nowrap">
      <Button size="xs" color="red" loading={revoke.isPending} data-autofocus onClick={() => revoke.mutate()}>
        Revoke permanently
      </Button>
      <Button size="xs" variant="default" onClick={() => setAsked(false)}>
        Cancel
      </Button>
    </Group>
  );
}
