import { Box, Button, Skeleton, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import type { Schemas } from '../../../api/schemas.types';
import { AnchorLink } from '../../../components/anchor-link';
import { useWhenIdle } from '../../../components/use-when-idle';
import { OverviewSection } from '../overview-section';
import { DAYS } from '../overview.query';
import { DaysTable } from './days-table';
import { describeDays } from './describe-days';

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
