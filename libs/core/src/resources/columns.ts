import type { Resource } from '../contract/resource.types.js';
import type { EntityDefinition } from '../catalogue/entity.js';
import type { ExactMoney, Field, Money } from '../catalogue/field.types.js';
import { knownValue } from './known-value.js';
import { isExactMoney, isMoney, type Cell, columnHeading, formatCell } from '../catalogue/format-value.js';

/** A column of a table or a file: its heading, and its value for a resource. */
export interface Column {
  readonly heading: string;
  readonly cell: (resource: Omit<Resource, 'raw'>) => Cell | undefined;
}

/** The columns of every resource. */
export const RESOURCE_COLUMNS: readonly Column[] = [
  { heading: 'Name', cell: ({ name }) => name },
  { heading: 'ID', cell: ({ key }) => key.uid },
  { heading: 'Region', cell: ({ region }) => region },
  { heading: 'Status', cell: ({ status }) => status },
  { heading: 'Created', cell: ({ createdAt }) => createdAt?.slice(0, 10) },
];

/** The columns that lists of an entity show after those of every resource. */
export const shownColumns = (entity: EntityDefinition): readonly Column[] =>
  shownFields(entity).map(([name, field]) => ({
    heading: columnHeading(field),
    cell: (resource) => readable(formatCell(field, knownValue(resource, name), field.words)),
  }));

/** Converted sizes have many digits, which only files keep. */
const readable = (cell: Cell | undefined): Cell | undefined =>
  typeof cell !== 'number' ? cell : Math.abs(cell) < 1 ? Number(cell.toPrecision(2)) : Math.round(cell * 100) / 100;

/** The same for spreadsheets: amounts of money and currencies have separate columns, so that amounts can be added up. */
export const fileColumns = (entity: EntityDefinition): readonly Column[] =>
  shownFields(entity).flatMap(([name, field]) => fieldColumns(name, field));

/** The columns of a field in a spreadsheet: one, or two for money. */
export function fieldColumns(name: string, field: Field): readonly Column[] {
  const heading = columnHeading(field);
  const valueOf = (resource: Pick<Resource, 'attributes' | 'unknown'>): unknown => knownValue(resource, name);
  if (field.type !== 'money') return [{ heading, cell: (resource) => formatCell(field, valueOf(resource)) }];
  const moneyOf = (resource: Pick<Resource, 'attributes' | 'unknown'>): Money | ExactMoney | undefined => {
    const value = valueOf(resource);
    return isMoney(value) || isExactMoney(value) ? value : undefined;
  };
  return [
    // A number also where it is exact: a text that begins with a minus sign would count as a formula.
    { heading, cell: (resource) => numberIn(moneyOf(resource)?.amount) },
    { heading: `${heading}: currency`, cell: (resource) => moneyOf(resource)?.currency },
  ];
}

const numberIn = (amount: number | string | undefined): number | undefined =>
  amount === undefined ? undefined : Number(amount);

const shownFields = ({ fields }: EntityDefinition): [string, Field][] =>
  Object.entries(fields).filter(([, { column }]) => column === 'shown');
