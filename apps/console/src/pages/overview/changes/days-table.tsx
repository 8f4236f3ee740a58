import { Table } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { AnchorLink } from '../../../components/anchor-link';
import { STATES } from '../../../components/states';
import { CHANGE_TYPES } from '../../changes/changes.query';

const DATE = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/** The days with changes, newest first, with links to them. */
export function DaysTable({ days }: { readonly days: readonly Schemas['DayOfChanges'][] }) {
  const eventful = days.filter((day) => CHANGE_TYPES.some((type) => day[type] > 0)).toReversed();
  return (
    <Table aria-label="Changes by day" verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Day</Table.Th>
          {CHANGE_TYPES.map((type) => (
            <Table.Th key={type} scope="col" ta="right">
              {STATES[type].label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {eventful.map((day) => (
          <Table.Tr key={day.date}>
            <Table.Td>
              <AnchorLink to="/changes" search={{ since: day.date, until: day.date }} inherit>
                {DATE.format(new Date(day.date))}
              </AnchorLink>
            </Table.Td>
            {CHANGE_TYPES.map((type) => (
              <Table.Td key={type} ta="right">
                {day[type].toLocaleString('en')}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
