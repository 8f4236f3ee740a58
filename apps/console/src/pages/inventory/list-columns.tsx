import { Badge, Group, Text } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { ProviderName } from '../../components/provider-name';
import { ResourceLink } from '../../components/resource-link';
import { ResourceBadge } from '../../components/resource-badge';
import { TimeAgo } from '../../components/time-ago';
import type { Column } from '../../components/use-table';
import { entityWord } from '../../fields/entity-word';
import { attributeField } from '../../fields/field-of';
import type { Field, FieldFormat } from '../../fields/field.types';
import { ConnectionName } from '../../components/connection-name';
import { type AttributeColumns, FAMILY_ATTRIBUTES, LIST_ATTRIBUTES } from './attribute-columns.constants';
import { formatCell } from './format-cell';
import type { ListName } from './lists';

type Resource = Schemas['ResourceItem'];

/** A column that one may choose. The first is always there. */
export interface ListColumn {
  readonly id: string;
  readonly header: string;
  /** In pixels. */
  readonly size: number;
  readonly cell: Column<Resource>['cell'];
}

/** What a list can show, and what it shows until somebody chooses. */
export interface ListColumns {
  readonly all: readonly ListColumn[];
  readonly shown: readonly string[];
}

/** More would hide what comes after them. */
const MOST_TAGS = 2;

const WIDTHS: Readonly<Partial<Record<FieldFormat, number>>> = {
  number: 100,
  megabytes: 90,
  gigabytes: 110,
  bytes: 120,
  flag: 120,
  ids: 110,
  usd: 105,
  'usd-exact': 110,
  seconds: 110,
};
const OTHER_WIDTH = 160;

/** Attributes whose values are long. */
const LONG = new Set([
  'hostName',
  'originHostName',
  'customDomain',
  'endpointUrl',
  'description',
  'imageName',
  'serverTags',
]);
const LONG_WIDTH = 260;

/** Attributes whose values are shorter than their format allows for. */
const SHORT: Readonly<Record<string, number>> = { vcpus: 75, publicIpv4: 135 };

/** What a screen of 1280 pixels has for a table, in pixels: beside the navigation and two scroll bars. */
export const ROOM = 976;

const BEFORE: readonly ListColumn[] = [
  {
    id: 'name',
    header: 'Name',
    size: 220,
    cell: ({ row: { original } }) => (
      <>
        <Text span inherit display="block" truncate title={original.name}>
          <ResourceLink id={original.id} name={original.name} />
        </Text>
        <Text span size="xs" c="dimmed">
          <ProviderName id={original.key.provider} />
        </Text>
      </>
    ),
  },
  { id: 'kind', header: 'Kind', size: 150, cell: ({ row }) => entityWord(row.original) },
  {
    id: 'status',
    header: 'Status',
    size: 120,
    cell: ({ row: { original } }) => (
      <ResourceBadge status={original.status} active={original.active} goneAt={original.goneAt} />
    ),
  },
  { id: 'region', header: 'Region', size: 80, cell: ({ row }) => row.original.region },
];

const AFTER: readonly ListColumn[] = [
  {
    id: 'connection',
    header: 'Connection',
    size: 180,
    cell: ({ row }) => <ConnectionName id={row.original.connectionId} />,
  },
  { id: 'tags', header: 'Tags', size: 150, cell: ({ row }) => <Tags tags={row.original.tags} /> },
  {
    id: 'createdAt',
    header: 'Created',
    size: 140,
    cell: ({ row: { original } }) => original.createdAt && <TimeAgo at={original.createdAt} />,
  },
  {
    id: 'firstSeenAt',
    header: 'First seen',
    size: 140,
    cell: ({ row }) => <TimeAgo at={row.original.firstSeenAt} />,
  },
  { id: 'changedAt', header: 'Changed', size: 140, cell: ({ row }) => <TimeAgo at={row.original.changedAt} /> },
  { id: 'uid', header: 'Provider’s id', size: 180, cell: ({ row }) => row.original.key.uid },
];

/** Chosen columns of which only some lists show all. */
const LATER = new Set(['connection', 'createdAt', 'firstSeenAt', 'uid']);

function attributeColumn(name: string): ListColumn {
  const field: Field = attributeField(name);
  return {
    id: `attributes.${name}`,
    header: field.label,
    size: SHORT[name] ?? WIDTHS[field.format] ?? (LONG.has(name) ? LONG_WIDTH : OTHER_WIDTH),
    cell: ({ row }) => {
      const text = formatCell((row.original.attributes as Readonly<Record<string, unknown>>)[name], field);
      return <span title={text}>{text}</span>;
    },
  };
}

/** The columns of a list; of one that is narrowed to a family, those that fit this. */
export function listColumns(list: ListName, family: string | undefined): ListColumns {
  const { shown, more } = attributesOf(list, family);
  const all = [...BEFORE, ...[...shown, ...more].map(attributeColumn), ...AFTER];
  const isMixed = list === 'all' || (list === 'applications' && !family);
  const hidden = new Set([...LATER, ...more.map((name) => `attributes.${name}`), ...(isMixed ? [] : ['kind'])]);
  const shownColumns = all.filter(({ id }) => !hidden.has(id));
  const width = shownColumns.reduce((sum, { size }) => sum + size, 0);
  const dropped = width > ROOM ? 'changedAt' : undefined;
  return { all, shown: shownColumns.map(({ id }) => id).filter((id) => id !== dropped) };
}

const attributesOf = (list: ListName, family: string | undefined): AttributeColumns =>
  (family !== undefined && Object.hasOwn(FAMILY_ATTRIBUTES, family) && FAMILY_ATTRIBUTES[family]) ||
  LIST_ATTRIBUTES[list];

function Tags({ tags }: { readonly tags: readonly string[] }) {
  return (
    <Group gap={4} wrap="nowrap" title={tags.join(', ')}>
      {tags.slice(0, MOST_TAGS).map((tag) => (
        <Badge key={tag} variant="default" tt="none" fw={500} miw={0}>
          {tag}
        </Badge>
      ))}
      {tags.length > MOST_TAGS && (
        <Text span size="xs" c="dimmed">
          +{tags.length - MOST_TAGS}
        </Text>
      )}
    </Group>
  );
}
