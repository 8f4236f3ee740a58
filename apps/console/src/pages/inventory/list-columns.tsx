import { Badge, Group, Text } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { ProviderName, ConnectionName } from '../../components/labels/names';
import { ResourceLink } from '../../components/links/resource-link';
import { ResourceBadge } from '../../components/labels/resource-badge';
import { TimeAgo } from '../../components/labels/time-ago';
import type { Column } from '../../components/table/use-table';
import { EntityName } from '../../catalogue/entity-name';
import { type Catalogue, type Entity, listedEntities } from '../../catalogue/catalogue';
import { type AttributeColumn, columnWidth, entityColumns, mixedColumns, formatCell } from './attribute-columns';

type Resource = Schemas['ResourceItem'];

/** An available column. The first one is always shown. */
export interface ListColumn {
  readonly id: string;
  readonly header: string;
  /** In pixels. */
  readonly size: number;
  readonly cell: Column<Resource>['cell'];
  /** Whether the list can be sorted by it: it has one value for each resource. */
  readonly isSortable: boolean;
}

/** All columns of a list, and those shown by default. */
export interface ListColumns {
  readonly all: readonly ListColumn[];
  readonly shown: readonly string[];
}

/** The letters of tags for which a cell has room beside the count of the others; a single tag may be cut. */
const MAX_TAG_LETTERS = 11;

/** The width available to a table on a 1280-pixel screen, beside the navigation and two scroll bars. */
export const AVAILABLE_WIDTH = 976;

const BEFORE: readonly ListColumn[] = [
  {
    id: 'name',
    header: 'Name',
    size: 220,
    isSortable: true,
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
  { id: 'kind', header: 'Type', size: 150, isSortable: true, cell: ({ row }) => <EntityName of={row.original} /> },
  {
    id: 'status',
    header: 'Status',
    size: 110,
    isSortable: true,
    cell: ({ row: { original } }) => (
      <ResourceBadge status={original.status} active={original.active} goneAt={original.goneAt} />
    ),
  },
  { id: 'region', header: 'Region', size: 100, isSortable: true, cell: ({ row }) => row.original.region },
];

const CHANGED: ListColumn = {
  id: 'changedAt',
  header: 'Changed',
  size: 140,
  isSortable: true,
  cell: ({ row }) => <TimeAgo at={row.original.changedAt} />,
};

const AFTER: readonly ListColumn[] = [
  {
    id: 'connection',
    header: 'Connection',
    size: 180,
    isSortable: true,
    cell: ({ row }) => <ConnectionName id={row.original.connectionId} />,
  },
  { id: 'tags', header: 'Tags', size: 150, isSortable: false, cell: ({ row }) => <Tags tags={row.original.tags} /> },
  {
    id: 'createdAt',
    header: 'Created',
    size: 140,
    isSortable: true,
    cell: ({ row: { original } }) => original.createdAt && <TimeAgo at={original.createdAt} />,
  },
  {
    id: 'firstSeenAt',
    header: 'First seen',
    size: 140,
    isSortable: true,
    cell: ({ row }) => <TimeAgo at={row.original.firstSeenAt} />,
  },
  CHANGED,
  { id: 'managed', header: 'Terraform', size: 100, isSortable: false, cell: ({ row }) => row.original.managed },
  { id: 'uid', header: 'Provider ID', size: 180, isSortable: true, cell: ({ row }) => row.original.key.uid },
];

/** Columns that are not shown by default. */
const OPTIONAL_COLUMNS = new Set(['connection', 'createdAt', 'firstSeenAt', 'managed', 'uid']);

/** The types of fields that may have several values, which have no order. */
const SEVERAL: ReadonlySet<string> = new Set(['set', 'list', 'records']);

/** The column of an attribute. */
const attributeColumn = ({ name, field }: AttributeColumn): ListColumn => ({
  id: `attributes.${name}`,
  header: field.label,
  size: columnWidth(field),
  isSortable: !SEVERAL.has(field.type),
  cell: ({ row }) => {
    const text = formatCell((row.original.attributes as Readonly<Record<string, unknown>>)[name], field);
    return <span title={text}>{text}</span>;
  },
});

/** The columns of an entity's list, or without an entity of the list of all resources. */
export function listColumns(catalogue: Catalogue, entity: Entity | undefined): ListColumns {
  const attributes = entity ? entityColumns(entity) : mixedColumns(listedEntities(catalogue));
  const all = [...BEFORE, ...attributes.map(attributeColumn), ...AFTER];
  const base = [...BEFORE, ...AFTER].filter(({ id }) => !OPTIONAL_COLUMNS.has(id) && (!entity || id !== 'kind'));
  const taken = base.reduce((sum, { size }) => sum + size, 0);
  const wanted = attributes.filter(({ field }) => field.column === 'shown');
  const fits = fitting(wanted, AVAILABLE_WIDTH - taken);
  // If space is tight, the date of the last change is dropped first: the resource's page shows it too.
  const isTight = fits.length < wanted.length;
  const shown = isTight ? fitting(wanted, AVAILABLE_WIDTH - taken + CHANGED.size) : fits;
  const ids = new Set([
    ...base.map(({ id }) => id).filter((id) => !isTight || id !== CHANGED.id),
    ...shown.map(({ name }) => `attributes.${name}`),
  ]);
  return { all, shown: all.map(({ id }) => id).filter((id) => ids.has(id)) };
}

/** The most important attributes of any resource. */
const PREFERRED_ROLES: ReadonlySet<string | undefined> = new Set(['cost', 'address']);

/** The attributes that fit into a width in pixels, preferring cost and address. */
function fitting(attributes: readonly AttributeColumn[], room: number): readonly AttributeColumn[] {
  const isOther = ({ field }: AttributeColumn) => Number(!PREFERRED_ROLES.has(field.role));
  const byRole = [...attributes].sort((one, other) => isOther(one) - isOther(other));
  let left = room;
  const taken = new Set(
    byRole.filter(({ field }) => columnWidth(field) <= left && ((left -= columnWidth(field)), true)),
  );
  return attributes.filter((attribute) => taken.has(attribute));
}

function Tags({ tags }: { readonly tags: readonly string[] }) {
  const shown = tagsThatFit(tags);
  return (
    <Group gap={4} wrap="nowrap" title={tags.join(', ')}>
      {shown.map((tag) => (
        <Badge key={tag} variant="default" tt="none" fw={500} miw={0}>
          {tag}
        </Badge>
      ))}
      {tags.length > shown.length && (
        <Text span size="xs" c="dimmed">
          +{tags.length - shown.length}
        </Text>
      )}
    </Group>
  );
}

/** The tags that a cell shows: the first one, and those after it that are still legible. */
export function tagsThatFit(tags: readonly string[]): readonly string[] {
  let letters = 0;
  const tooMany = tags.findIndex((tag, index) => (letters += tag.length) > MAX_TAG_LETTERS && index > 0);
  return tooMany < 0 ? tags : tags.slice(0, tooMany);
}
