import { type Column, type EntityDefinition, fieldColumns, unknownWord } from '@maestro/core';
import { type RowParts } from '../../inventory/export/exported-rows.sql.js';
import { type TerraformKinds } from '../../inventory/managed/managed.sql.js';
import { ROW_TIMES } from '../../inventory/listing/resource-row.js';
import { type ReadHost } from '../content/read-hosts.js';
import { invalidField } from '../../http/problems/problem.error.js';

/** What a cell holds. */
export type TableCell = string | number | null | undefined;

/** A column of a table, with its heading for people. */
export interface TableColumn {
  readonly heading: string;
  readonly cell: (host: ReadHost) => TableCell;
}

/** A column that was asked for: a field of attributes may take two, for an amount and its currency. */
export interface ChosenColumn {
  /** As in the parameter. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  /** The value for programs. */
  readonly value: (host: ReadHost) => unknown;
}

/** `tier=1`, `Runbook https://…`. */
const textsOf = (named: Readonly<Record<string, string>> | undefined, between: string): readonly string[] =>
  Object.entries(named ?? {}).map(([name, value]) => (value === '' ? name : `${name}${between}${value}`));

/** What resources of every kind have. */
const COMMON: Readonly<Record<string, readonly [heading: string, value: (host: ReadHost) => unknown]>> = {
  name: ['Name', ({ item }) => item.name],
  provider: ['Provider', ({ item }) => item.key.provider],
  kind: ['Kind', ({ item }) => item.key.kind],
  uid: ['ID', ({ item }) => item.key.uid],
  entity: ['Entity', ({ item }) => item.entity],
  region: ['Region', ({ item }) => item.region],
  status: ['Status', ({ item }) => item.status],
  active: ['Active', ({ item }) => item.active],
  createdAt: ['Created', ({ item }) => item.createdAt],
  tags: ['Tags', ({ item }) => item.tags],
  connection: ['Connection', ({ row }) => row.connectionName],
  firstSeenAt: ['First seen', ({ item }) => item.firstSeenAt],
  changedAt: ['Changed', ({ item }) => item.changedAt],
  id: ['Resource ID', ({ item }) => item.id],
  owner: ['Owner', ({ item }) => item.annotations?.owner],
  environment: ['Environment', ({ item }) => item.annotations?.environment],
  note: ['Note', ({ item }) => item.annotations?.note],
  label: ['Own labels', ({ item }) => textsOf(item.annotations?.labels, '=')],
  link: ['Links', ({ item }) => textsOf(item.annotations?.links, ' ')],
  managed: ['Terraform', ({ item }) => item.managed],
};

/** The columns of a table unless some are chosen. */
export const DEFAULT_COLUMNS = ['name', 'kind', 'uid', 'region', 'status', 'createdAt', 'tags', 'connection'];

/**
 * The columns of some names, in their order: of what every resource has, or of fields of entities.
 *
 * @param entities of the catalogue. A field that several have is headed as in the first of them.
 * @throws ProblemError 400 for a name that no entity has, with the nearest one.
 */
export function chooseColumns(
  entities: readonly EntityDefinition[],
  names: readonly string[] = DEFAULT_COLUMNS,
): ChosenColumn[] {
  return names.map((name) => {
    const common = Object.hasOwn(COMMON, name) ? COMMON[name] : undefined;
    const chosen = common ? commonColumn(name, ...common) : attributeColumn(name, entities);
    if (chosen) return chosen;
    const known = [...Object.keys(COMMON), ...new Set(entities.flatMap(({ fields }) => Object.keys(fields)))];
    throw invalidField('columns', unknownWord('columns', name, known));
  });
}

/** What is read for some columns. @param kinds what the loaded kinds are in Terraform. */
export const partsOf = (chosen: readonly ChosenColumn[], kinds: TerraformKinds): RowParts => ({
  ...(chosen.some(({ name }) => name === 'managed') && { managed: kinds }),
  attributes: chosen.flatMap(({ name }) => (Object.hasOwn(COMMON, name) ? [] : [name])),
  relations: false,
  times: ROW_TIMES.filter((time) => chosen.some(({ name }) => name === time)),
});

const commonColumn = (name: string, heading: string, value: (host: ReadHost) => unknown): ChosenColumn => ({
  name,
  columns: [{ heading, cell: (host) => commonCell(value(host)) }],
  value,
});

function commonCell(value: unknown): TableCell {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(' ') : (value as string | undefined);
}

function attributeColumn(name: string, entities: readonly EntityDefinition[]): ChosenColumn | undefined {
  const byEntity = new Map(
    entities.flatMap(({ id, fields }): [string, readonly Column[]][] =>
      Object.hasOwn(fields, name) ? [[id, fieldColumns(name, fields[name]!)]] : [],
    ),
  );
  const [first] = byEntity.values();
  if (!first) return undefined;
  return {
    name,
    columns: first.map(({ heading }, place) => ({
      heading,
      cell: ({ item }) => byEntity.get(item.entity)?.[place]?.cell(item),
    })),
    value: ({ item }) => Reflect.get(item.attributes, name),
  };
}
