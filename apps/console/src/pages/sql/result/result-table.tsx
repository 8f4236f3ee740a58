import { Box, Table, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { ResourceLink } from '../../../components/links/resource-link';
import type { SqlResult } from '../sql.query';
import { cellText, isNumeric } from './cell-text';
import classes from './result-table.module.css';

/** In pixels; must match the style sheet. */
const ROW_HEIGHT = 36;

/** How many rows decide how wide a column is. */
const MEASURED_ROWS = 100;

/** The rows of a result. Only those in sight are rendered. */
export function ResultTable({ result }: { readonly result: SqlResult }) {
  const { columns, rows } = result;
  const viewport = useRef<HTMLDivElement>(null);
  const widths = useMemo(() => columnWidths(result), [result]);
  // eslint-disable-next-line react-hooks/incompatible-library -- the React compiler skips components that use it, as intended.
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 20,
  });
  const drawn = virtualizer.getVirtualItems();
  const before = drawn[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  return (
    <Box ref={viewport} className={classes.viewport} tabIndex={0} role="region" aria-label="Result">
      <Table
        highlightOnHover
        aria-label="Result"
        aria-rowcount={rows.length + 1}
        className={classes.table}
        miw={widths.reduce((sum, width) => sum + width, 0)}
      >
        <Table.Thead className={classes.head}>
          <Table.Tr aria-rowindex={1}>
            {columns.map(({ name, type }, place) => (
              <Table.Th key={place} w={widths[place]} title={`${name} ${type}`}>
                {name}
                <Text span display="block" size="xs" c="dimmed" truncate>
                  {type}
                </Text>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Space height={before} />
          {drawn.map(({ index }) => (
            <Table.Tr key={index} aria-rowindex={index + 2}>
              {columns.map((column, place) => (
                <Table.Td key={place} ta={isNumeric(column) ? 'right' : undefined}>
                  <Cell name={column.name} value={rows[index]?.[place]} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
          <Space height={after} />
        </Table.Tbody>
      </Table>
    </Box>
  );
}

function Cell({ name, value }: { readonly name: string; readonly value: unknown }) {
  if (value === null || value === undefined)
    return (
      <Text span size="sm" c="dimmed" fs="italic">
        null
      </Text>
    );
  const text = cellText(value);
  return name === 'resource_id' ? <ResourceLink id={text} name={text} /> : <span title={text}>{text}</span>;
}

/** A spacer for rows that are not rendered. */
const Space = ({ height }: { readonly height: number }) =>
  height > 0 && (
    <tr className={classes.space} aria-hidden>
      <td style={{ height }} />
    </tr>
  );

/** In pixels, by the longest text among the first rows. */
function columnWidths({ columns, rows }: SqlResult): readonly number[] {
  const measured = rows.slice(0, MEASURED_ROWS);
  return columns.map(({ name, type }, place) => {
    const longest = Math.max(name.length, type.length * 0.8, ...measured.map((row) => cellText(row[place]).length));
    return Math.round(Math.min(Math.max(longest * 8 + 28, 90), 340));
  });
}
