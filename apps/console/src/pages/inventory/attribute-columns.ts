import type { Entity } from '../../catalogue/catalogue';
import type { Field } from '../../fields/derive-field';
import { itemOf, isNested, isRecord } from '../../fields/field-of';
import { formatValue } from '../../fields/format-value';

/** An attribute available as a column of a list. */
export interface AttributeColumn {
  readonly name: string;
  readonly field: Field;
}

/** The attribute columns that an entity declares. */
export const entityColumns = ({ fields }: Entity): readonly AttributeColumn[] =>
  Object.entries(fields)
    .filter(([, { column }]) => column !== undefined)
    .map(([name, field]) => ({ name, field }));

/** The attribute columns of a list of several entities: attributes with a role, of which only the cost is shown by default. */
export function mixedColumns(entities: readonly Entity[]): readonly AttributeColumn[] {
  const byName = new Map<string, Field>();
  for (const { name, field } of entities.flatMap(entityColumns))
    if (field.role && !byName.has(name))
      byName.set(name, { ...field, column: field.role === 'cost' ? 'shown' : 'offered' });
  return [...byName].map(([name, field]) => ({ name, field }));
}

/** Widths of columns by type of field, in pixels. */
const WIDTHS: Readonly<Record<string, number>> = {
  integer: 75,
  decimal: 105,
  money: 105,
  megabytes: 90,
  gigabytes: 90,
  bytes: 100,
  percent: 75,
  flag: 90,
  seconds: 100,
  days: 90,
  moment: 140,
  address: 135,
  cidr: 135,
  id: 100,
  records: 100,
  'one-of': 110,
  'host-name': 200,
  url: 260,
};
const OTHER_WIDTH = 130;

/** The width of a letter of a heading, and of its padding. */
const LETTER = 8.5;
const AROUND = 24;

/** The width of a field's column in pixels, sufficient for its values and heading. */
export const columnWidth = (field: Field): number =>
  Math.max(WIDTHS[itemOf(field).type] ?? OTHER_WIDTH, Math.ceil(field.label.length * LETTER) + AROUND);

/** An attribute in a cell: ids and records as a count, other lists as their items; empty if unknown. */
export function formatCell(value: unknown, field: Field): string {
  if (!Array.isArray(value)) return isNested(value, field) ? '' : formatValue(value, field);
  const item = itemOf(field);
  const isCounted = field.summary ? field.summary === 'count' : item.type === 'id';
  if (isCounted || value.some(isRecord)) return value.length.toLocaleString('en');
  return value.map((each) => formatValue(each, item)).join(', ');
}
