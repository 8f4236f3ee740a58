import { Text } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { type Column, DataTable } from '../../components/data-table';
import { ProviderName } from '../../components/provider-name';
import { ResourceLink } from '../../components/resource-link';
import { StateBadge } from '../../components/state-badge';
import { TimeAgo } from '../../components/time-ago';
import { describePaths } from './describe-paths';

type Change = Schemas['ChangeItem'];

const COLUMNS: readonly Column<Change>[] = [
  { id: 'at', header: 'Seen', cell: ({ row }) => <TimeAgo at={row.original.at} /> },
  { id: 'type', header: 'What', cell: ({ row }) => <StateBadge state={row.original.type} /> },
  {
    id: 'name',
    header: 'Resource',
    cell: ({ row: { original } }) => (
      <>
        <Text span inherit display="block">
          <ResourceLink id={original.resourceId} name={original.name} />
        </Text>
        <Text span size="xs" c="dimmed">
          {original.family ?? original.entity}
        </Text>
      </>
    ),
  },
  { id: 'provider', header: 'Provider', cell: ({ row }) => <ProviderName id={row.original.key.provider} /> },
  { id: 'region', header: 'Region', cell: ({ row }) => row.original.region },
  { id: 'paths', header: 'Fields', cell: ({ row }) => describePaths(row.original.paths) },
];

/** What happened, one line each. */
export function ChangeTable({ rows }: { readonly rows: readonly Change[] | undefined }) {
  return <DataTable label="Changes" columns={COLUMNS} rows={rows} rowId={({ id }) => id} minWidth={800} />;
}
