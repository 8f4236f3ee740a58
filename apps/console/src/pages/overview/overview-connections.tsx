import { Text, Group } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { AnchorLink } from '../../components/links/anchor-link';
import { DataTable } from '../../components/table/data-table';
import type { Column } from '../../components/table/use-table';
import { ProviderName } from '../../components/labels/names';
import { connectionState, StateBadge } from '../../components/labels/state-badge';
import { describeCost } from './describe-cost';
import { TimeAgo } from '../../components/labels/time-ago';

/** A connection with its resource count and cost. */
interface Row {
  readonly connection: Schemas['ConnectionView'];
  readonly held: Schemas['SummaryCount'] | undefined;
}

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'name',
    header: 'Name',
    cell: ({ row: { original } }) => (
      <>
        <AnchorLink to="/connections/$id" params={{ id: original.connection.id }} fw={600} inherit>
          {original.connection.name}
        </AnchorLink>
        <Text span size="xs" c="dimmed" display="block">
          <ProviderName id={original.connection.provider} />
        </Text>
      </>
    ),
  },
  {
    id: 'status',
    header: 'Status',
    cell: ({ row }) => <StateBadge state={connectionState(row.original.connection)} />,
  },
  { id: 'sync', header: 'Last sync', cell: ({ row }) => <LastSync connection={row.original.connection} /> },
  {
    id: 'count',
    header: 'Resources',
    cell: ({ row: { original } }) => (
      <AnchorLink
        to="/inventory/$section"
        params={{ section: 'all' }}
        search={{ connection: [original.connection.id] }}
        inherit
      >
        {(original.held?.count ?? 0).toLocaleString('en')}
      </AnchorLink>
    ),
  },
  {
    id: 'cost',
    header: 'Est. monthly cost',
    cell: ({ row: { original } }) => (original.held && describeCost(original.held)) ?? 'Unknown',
  },
];

/** The connections with their state, last sync, resources and cost. */
export function OverviewConnections(props: {
  readonly connections: readonly Schemas['ConnectionView'][];
  readonly held: readonly Schemas['SummaryCount'][];
}) {
  const rows = props.connections.map((connection) => ({
    connection,
    held: props.held.find(({ value }) => value === connection.id),
  }));
  return (
    <DataTable
      label="Connections and their resources"
      columns={COLUMNS}
      rows={rows}
      rowId={({ connection }) => connection.id}
      minWidth={760}
    />
  );
}

/** The state and time of a connection's last sync, with a link to it. */
function LastSync({ connection }: { readonly connection: Schemas['ConnectionView'] }) {
  const { id, lastSync } = connection;
  if (!lastSync)
    return (
      <Text span inherit c="dimmed">
        Never synced
      </Text>
    );
  return (
    <Group gap="xs" wrap="nowrap">
      <StateBadge state={lastSync.state} />
      <AnchorLink to="/connections/$id/runs/$run" params={{ id, run: lastSync.id }} inherit>
        <TimeAgo at={lastSync.endedAt ?? lastSync.requestedAt} />
      </AnchorLink>
    </Group>
  );
}
