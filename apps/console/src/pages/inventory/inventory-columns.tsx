import { Badge, Box, Group, Text } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import type { Column } from '../../components/data-table';
import { ProviderName } from '../../components/provider-name';
import { ResourceLink } from '../../components/resource-link';
import { StateBadge } from '../../components/state-badge';
import { TimeAgo } from '../../components/time-ago';
import { FACTS, type Fact } from './facts.constants';
import { formatFact } from './format-fact';
import type { SectionName } from './sections';

type Resource = Schemas['ResourceItem'];

/** More would hide what comes after them. */
const MOST_TAGS = 2;

const ONE_LINE = { whiteSpace: 'nowrap' } as const;

const NAME: Column<Resource> = {
  id: 'name',
  header: 'Name',
  cell: ({ row: { original } }) => (
    <>
      <Text span inherit display="block" style={ONE_LINE}>
        <ResourceLink id={original.id} name={original.name} />
      </Text>
      <Text span size="xs" c="dimmed">
        <ProviderName id={original.key.provider} />
        {original.family && ` · ${original.family}`}
      </Text>
    </>
  ),
};

const STATUS: Column<Resource> = {
  id: 'status',
  header: 'Status',
  cell: ({ row: { original } }) =>
    (original.goneAt ?? original.status) && (
      <Box miw={100}>
        <StateBadge state={original.goneAt ? 'gone' : (original.status ?? '')} />
      </Box>
    ),
};

const OTHERS: readonly Column<Resource>[] = [
  { id: 'region', header: 'Region', cell: ({ row }) => row.original.region },
  { id: 'tags', header: 'Tags', cell: ({ row }) => <Tags tags={row.original.tags} /> },
  {
    id: 'changedAt',
    header: 'Changed',
    cell: ({ row }) => (
      <Text span inherit style={ONE_LINE}>
        <TimeAgo at={row.original.changedAt} />
      </Text>
    ),
  },
];

const factColumn = ({ field, header, format }: Fact): Column<Resource> => ({
  id: field,
  header,
  cell: ({ row }) => (
    <Text span inherit style={ONE_LINE}>
      {formatFact(row.original.attributes[field], format)}
    </Text>
  ),
});

const columnsOf = (section: SectionName): readonly Column<Resource>[] => [
  NAME,
  STATUS,
  ...FACTS[section].map(factColumn),
  ...OTHERS,
];

/** The columns of each list: made once, because a table is made anew when they change. */
export const INVENTORY_COLUMNS: Readonly<Record<SectionName, readonly Column<Resource>[]>> = {
  servers: columnsOf('servers'),
  volumes: columnsOf('volumes'),
  snapshots: columnsOf('snapshots'),
  images: columnsOf('images'),
  networks: columnsOf('networks'),
  applications: columnsOf('applications'),
};

function Tags({ tags }: { readonly tags: readonly string[] }) {
  return (
    <Group gap={4} wrap="nowrap">
      {tags.slice(0, MOST_TAGS).map((tag) => (
        <Badge key={tag} variant="default" tt="none" fw={500} style={{ flexShrink: 0 }}>
          {tag}
        </Badge>
      ))}
      {tags.length > MOST_TAGS && (
        <Text span size="xs" c="dimmed" title={tags.join(', ')}>
          +{tags.length - MOST_TAGS}
        </Text>
      )}
    </Group>
  );
}
