import { Group, Select, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCan } from '../../api/session.query';
import { providersQuery } from '../../api/providers.query';
import { ButtonLink } from '../../components/links/button-link';
import { Page, EmptyState } from '../../components/page/page';
import { ProblemAlert } from '../../components/notices/problem-alert';
import { SearchInput } from '../../components/inputs/search-input';
import { type ConnectionSearch, connectionsQuery } from './connections.query';
import { Plug, Search } from 'lucide-react';
import type { Schemas } from '../../api/schemas.types';
import { AnchorLink } from '../../components/links/anchor-link';
import { DataTable } from '../../components/table/data-table';
import type { Column } from '../../components/table/use-table';
import { connectionState, StateBadge } from '../../components/labels/state-badge';
import { TimeAgo } from '../../components/labels/time-ago';
import { ProviderName } from '../../components/labels/names';
import { ShowMoreButton } from '../../components/inputs/show-more-button';

type Connection = Schemas['ConnectionView'];

const COLUMNS: readonly Column<Connection>[] = [
  {
    id: 'name',
    header: 'Name',
    cell: ({ row }) => (
      <AnchorLink to="/connections/$id" params={{ id: row.original.id }} fw={600} inherit>
        {row.original.name}
      </AnchorLink>
    ),
  },
  { id: 'provider', header: 'Provider', cell: ({ row }) => <ProviderName id={row.original.provider} /> },
  {
    id: 'account',
    header: 'Account',
    cell: ({ row }) =>
      row.original.account?.name ?? (
        <Text span inherit c="dimmed">
          Not yet known
        </Text>
      ),
  },
  {
    id: 'status',
    header: 'Status',
    cell: ({ row }) => <StateBadge state={connectionState(row.original)} />,
  },
  { id: 'created', header: 'Created', cell: ({ row }) => <TimeAgo at={row.original.createdAt} /> },
];

/** The table of connections. */
export function ConnectionTable({ rows }: { readonly rows: readonly Connection[] | undefined }) {
  return <DataTable label="Connections" columns={COLUMNS} rows={rows} rowId={({ id }) => id} />;
}

const route = getRouteApi('/app/connections');

const STATES = [
  { value: 'present', label: 'Present' },
  { value: 'removed', label: 'Removed' },
  { value: 'all', label: 'All' },
];

/** The list of connections with its filters. */
export function ConnectionsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (change: ConnectionSearch) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const listed = useInfiniteQuery(connectionsQuery(search));
  const { data, error, refetch } = listed;
  const isAdmin = useCan('admin');
  const rows = data?.pages.flatMap(({ items }) => items);
  return (
    <Page
      title="Connections"
      description="Each connection links one cloud account and its credentials."
      actions={isAdmin && <ButtonLink to="/connections/new">New connection</ButtonLink>}
    >
      <Stack>
        <Filters search={search} onChange={narrow} />
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {rows?.length === 0 ? (
          <NoConnections isSearch={Boolean(search.q || search.provider || search.state === 'removed')} />
        ) : (
          (rows || !error) && <ConnectionTable rows={rows} />
        )}
        <ShowMoreButton list={listed} />
      </Stack>
    </Page>
  );
}

function Filters(props: { readonly search: ConnectionSearch; readonly onChange: (change: ConnectionSearch) => void }) {
  const providers = useQuery(providersQuery);
  const options = (providers.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }));
  return (
    <Group gap="sm">
      <SearchInput
        label="Search by name or account"
        value={props.search.q ?? ''}
        onSearch={(q) => props.onChange({ q: q || undefined })}
      />
      <Select
        aria-label="Provider"
        placeholder="All providers"
        data={options}
        clearable
        value={props.search.provider || null}
        onChange={(provider) => props.onChange({ provider: provider ?? undefined })}
      />
      <Select
        aria-label="State"
        data={STATES}
        allowDeselect={false}
        w={130}
        value={props.search.state ?? 'present'}
        onChange={(state) => props.onChange({ state: (state ?? undefined) as ConnectionSearch['state'] })}
      />
    </Group>
  );
}

/** Shown instead of an empty list of connections. */
export function NoConnections({ isSearch }: { readonly isSearch: boolean }) {
  if (isSearch)
    return (
      <EmptyState
        icon={<Search aria-hidden size={18} />}
        title="No connections match these filters"
        hint="Clear some of them, or show all connections."
        action={
          <ButtonLink to="/connections" variant="default">
            Show all
          </ButtonLink>
        }
      />
    );
  return (
    <EmptyState
      icon={<Plug aria-hidden size={18} />}
      title="No connections yet"
      hint="A connection links one cloud account and its credentials."
      action={<ButtonLink to="/connections/new">New connection</ButtonLink>}
    />
  );
}
