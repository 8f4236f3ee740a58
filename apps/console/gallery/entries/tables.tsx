import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { ColumnHeading, type Sorting, TableHead, WaitingRows } from '../../src/components/table/table-head';
import { DataTable } from '../../src/components/table/data-table';
import { ListSection, nameColumn } from '../../src/components/table/list-section';
import { useTable } from '../../src/components/table/use-table';
import { VirtualTable } from '../../src/components/table/virtual-table';
import type { Entries } from '../entry.types';
import { Kept } from '../kept';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly region: string;
}

const COLUMNS: Parameters<typeof VirtualTable<Row>>[0]['columns'] = [
  { id: 'name', header: 'Name', size: 320, cell: ({ row }) => row.original.name },
  { id: 'region', header: 'Region', size: 240, cell: ({ row }) => row.original.region },
];
const ROWS: readonly Row[] = Array.from({ length: 200 }, (_, index) => ({
  id: String(index),
  name: `web-${index + 1}`,
  region: index % 2 === 0 ? 'ams3' : 'fra1',
}));
const rowId = ({ id }: Row): string => id;
const nothing = (): void => undefined;

const sorted = (draw: (sorting: Sorting) => ReactNode, initial = 'name') => (
  <Kept initial={initial}>{(by, onChange) => draw({ by, columns: ['name'], onChange })}</Kept>
);

const heading = (by: string) =>
  sorted(
    (sorting) => (
      <Table>
        <Table.Thead>
          <Table.Tr>
            <ColumnHeading column="name" sorting={sorting}>
              Name
            </ColumnHeading>
            <ColumnHeading column="region" sorting={sorting}>
              Region
            </ColumnHeading>
          </Table.Tr>
        </Table.Thead>
      </Table>
    ),
    by,
  );

const dataTable = (label: string, rows: readonly Row[] | undefined) => (
  <DataTable label={label} columns={COLUMNS} rows={rows} rowId={rowId} />
);

const listSection = (label: string, list: Pick<Parameters<typeof ListSection<Row>>[0]['list'], 'data' | 'error'>) => (
  <ListSection
    {...{
      about: 'Servers that the pages name.',
      add: 'New server',
      onAdd: nothing,
      list: { ...list, refetch: nothing },
    }}
    empty={{ title: 'No servers yet', hint: 'Create one.' }}
    table={{ label, columns: [nameColumn<Row>(), ...COLUMNS.slice(1)], minWidth: 320 }}
  />
);

const virtualTable = (label: string, rows: readonly Row[] | undefined, isStale = false) =>
  sorted((sorting) => (
    <VirtualTable {...{ label, columns: COLUMNS, rows, rowId, isStale, sorting }} list={label} onNearEnd={nothing} />
  ));

function Head() {
  const table = useTable(COLUMNS, [], rowId);
  return (
    <Table>
      <TableHead table={table} sorting={undefined} widths={[320, 240]} />
    </Table>
  );
}

/** Lists. */
export const tables: Entries = {
  'column-heading': { ascending: heading('name'), descending: heading('-name'), 'not sorted by it': heading('other') },
  'data-table': {
    filled: dataTable('Some servers', ROWS.slice(0, 3)),
    loading: dataTable('Servers that are loaded', undefined),
  },
  'list-section': {
    filled: listSection('More servers', { data: { items: ROWS.slice(0, 3) }, error: null }),
    empty: listSection('No servers', { data: { items: [] }, error: null }),
    'not loaded': listSection('Lost servers', { error: new Error('The server cannot be reached.') }),
  },
  'table-head': { 'with widths': <Head /> },
  'virtual-table': {
    filled: virtualTable('Many servers', ROWS),
    'of an earlier query': virtualTable('Servers of an earlier query', ROWS.slice(0, 5), true),
    loading: virtualTable('Many servers that are loaded', undefined),
  },
  'waiting-rows': {
    'three rows of two columns': (
      <Table>
        <Table.Tbody>
          <WaitingRows rows={3} columns={2} />
        </Table.Tbody>
      </Table>
    ),
  },
};
