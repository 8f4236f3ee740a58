import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatMoney } from '../../fields/format-value';
import { describeChange, describeShare } from './describe-money';

/** One row of a table of costs. */
export interface CostRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly currency: string;
  readonly amount: string;
  readonly change: string;
  readonly share?: number | null;
  readonly listPrice?: number | null;
}

/** Amounts with their share, list price and change. It scrolls horizontally on narrow screens. */
export function CostTable(props: {
  readonly label: string;
  readonly heading: string;
  readonly rows: readonly CostRow[];
  /** Whether list prices are shown. */
  readonly hasPrices?: boolean;
}) {
  return (
    <Table.ScrollContainer minWidth={560} type="native" tabIndex={0} role="region" aria-label={props.label}>
      <Table aria-label={props.label} verticalSpacing={6} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{props.heading}</Table.Th>
            <Table.Th scope="col" ta="right">
              Amount
            </Table.Th>
            <Table.Th scope="col" ta="right">
              Share
            </Table.Th>
            {props.hasPrices && (
              <Table.Th scope="col" ta="right">
                List price
              </Table.Th>
            )}
            <Table.Th scope="col" ta="right">
              Change
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {props.rows.map(({ key, name, currency, amount, change, share = null, listPrice }) => (
            <Table.Tr key={key}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{name}</Table.Td>
              <Table.Td ta="right">{formatMoney(amount, currency)}</Table.Td>
              <Table.Td ta="right">{describeShare(share)}</Table.Td>
              {props.hasPrices && (
                <Table.Td ta="right">{typeof listPrice === 'number' ? formatMoney(listPrice, currency) : '—'}</Table.Td>
              )}
              <Table.Td ta="right">
                <Text span size="sm" c="dimmed">
                  {describeChange(change, currency)}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
