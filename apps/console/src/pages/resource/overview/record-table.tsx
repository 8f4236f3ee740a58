import { Table } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { fieldOf, fieldsWithin, type ListedRecord } from '../../../fields/field-of';
import type { Field, Fields } from '../../../fields/derive-field';
import { ShowAllButton } from '../../../components/inputs/show-all-button';

/** The columns of a table of records: every field with a value in at least one of them, in declared order, others last. */
export function recordColumns(records: readonly ListedRecord[], fields: Fields): string[] {
  const names = new Set(records.flatMap((record) => Object.keys(record).filter((name) => !isNothing(record[name]))));
  const declared = Object.keys(fields).filter((name) => names.has(name));
  return [...new Set([...declared, ...names])];
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Items shown initially. */
const MAX_ITEMS = 25;

/** In pixels; the table scrolls when there is less room. */
const COLUMN_WIDTH = 110;

/** A table of records such as rules and pools. It scrolls horizontally on narrow screens. */
export function RecordTable(props: {
  readonly records: readonly ListedRecord[];
  readonly field: Field;
  readonly children: (value: unknown, field: Field) => ReactNode;
}) {
  const { records, children } = props;
  const { label } = props.field;
  const [isOpen, setOpen] = useState(false);
  const fields = fieldsWithin(props.field);
  const columns = recordColumns(records, fields).map((name) => ({ name, field: fieldOf(fields, name) }));
  const minWidth = columns.length * COLUMN_WIDTH;
  return (
    <>
      <Table.ScrollContainer minWidth={minWidth} type="native" tabIndex={0} role="group" aria-label={label}>
        <Table aria-label={label} verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ name, field }) => (
                <Table.Th key={name} scope="col" style={{ whiteSpace: 'nowrap' }}>
                  {field.label}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(isOpen ? records : records.slice(0, MAX_ITEMS)).map((record, index) => (
              <Table.Tr key={index}>
                {columns.map(({ name, field }) => (
                  <Table.Td key={name} style={{ verticalAlign: 'top', overflowWrap: 'normal' }}>
                    {children(record[name], field)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {records.length > MAX_ITEMS && <ShowAllButton count={records.length} isOpen={isOpen} onToggle={setOpen} />}
    </>
  );
}
