import { Box, Button, Skeleton, Text, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { type Schemas } from '../../../api/schemas.types';
import { AnchorLink } from '../../../components/links/anchor-link';
import { useWhenIdle } from '../../../components/page/use-when-idle';
import { OverviewSection } from '../overview-section';
import { DAYS } from '../overview.query';
import { describeDays } from './describe-days';
import { STATES } from '../../../components/labels/state-badge';
import { CHANGE_TYPES } from '../../changes/changes.query';

const DATE = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/** The days with changes, newest first, with links to them. */
function DaysTable({ days }: { readonly days: readonly Schemas['DayOfChanges'][] }) {
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

/** Larger than the rest of the page: loaded last, into reserved space. */
const DailyChart = lazy(async () => ({ default: (await import('./daily-chart')).DailyChart }));

const HEIGHT = 240;

/** The changes of the last days as text, as a chart, and on demand as a table. */
export function DailyChanges({ days }: { readonly days: readonly Schemas['DayOfChanges'][] }) {
  const [isTable, { toggle }] = useDisclosure(false);
  const isIdle = useWhenIdle();
  const { total, words } = describeDays(days);
  return (
    <OverviewSection
      title="Recent changes"
      more={
        <AnchorLink to="/changes" size="sm">
          All changes
        </AnchorLink>
      }
    >
      <Text size="sm" c="dimmed" mb="sm">
        {total > 0 ? `Last ${DAYS} days: ${words}.` : `No changes in the last ${DAYS} days.`}
      </Text>
      {total > 0 && (
        <>
          <Box h={HEIGHT} role="img" aria-label={`Changes by day: ${words}. The table below has the figures.`}>
            <Suspense fallback={<Skeleton h={HEIGHT} />}>
              {isIdle ? <DailyChart days={days} height={HEIGHT} /> : <Skeleton h={HEIGHT} />}
            </Suspense>
          </Box>
          <Button size="compact-sm" variant="default" mt="xs" aria-expanded={isTable} onClick={toggle}>
            {isTable ? 'Hide table' : 'Show table'}
          </Button>
          {isTable && <DaysTable days={days} />}
        </>
      )}
    </OverviewSection>
  );
}
