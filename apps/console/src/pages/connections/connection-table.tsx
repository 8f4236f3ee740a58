import { Text } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { AnchorLink } from '../../components/anchor-link';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/use-table';
import { connectionState } from '../../components/connection-state';
import { StateBadge } from '../../components/state-badge';
import { TimeAgo } from '../../components/time-ago';
import { ProviderName } from '../../components/provider-name';

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
