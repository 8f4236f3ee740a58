import type { ResourceItem } from '../listing/resource-item.dto.js';

/** What fills a cell: a text, or a number that a spreadsheet may add up. */
export type CsvCell = string | number;

/** A resource and the name of its connection. */
export interface CsvRow {
  readonly item: ResourceItem;
  readonly connectionName: string;
}

/** A column of an export. */
export interface CsvColumn {
  readonly header: string;
  readonly cell: (row: CsvRow) => CsvCell;
}

type Read = (row: CsvRow) => unknown;

/** What every resource has. */
const COMMON: Readonly<Record<string, Read>> = {
  name: ({ item }) => item.name,
  provider: ({ item }) => item.key.provider,
  kind: ({ item }) => item.key.kind,
  uid: ({ item }) => item.key.uid,
  connection: ({ connectionName }) => connectionName,
  entity: ({ item }) => item.entity,
  family: ({ item }) => item.family,
  region: ({ item }) => item.region,
  status: ({ item }) => item.status,
  active: ({ item }) => item.active,
  tags: ({ item }) => item.tags,
  createdAt: ({ item }) => item.createdAt,
  firstSeenAt: ({ item }) => item.firstSeenAt,
  changedAt: ({ item }) => item.changedAt,
  goneAt: ({ item }) => item.goneAt,
  measuredAt: ({ item }) => item.measuredAt,
  id: ({ item }) => item.id,
  connectionId: ({ item }) => item.connectionId,
};

/** The columns of an export: what every resource has, then each of the attributes. */
export function csvColumns(attributes: readonly string[]): readonly CsvColumn[] {
  const own = attributes.map((name): readonly [string, Read] => [
    `attributes.${name}`,
    ({ item }) => (item.attributes as Readonly<Record<string, unknown>>)[name],
  ]);
  return [...Object.entries(COMMON), ...own].map(([header, read]) => ({ header, cell: (row) => toCell(read(row)) }));
}

function toCell(value: unknown): CsvCell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join(', ');
  return JSON.stringify(value);
}
