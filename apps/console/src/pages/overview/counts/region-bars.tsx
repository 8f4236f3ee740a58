import { Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '../../../api/schemas.types';
import { ShowAllButton } from '../../../components/show-all-button';
import { describeCost } from '../describe-cost';
import { CountBar } from './count-bar';

/** Rows shown initially. */
const MAX_ITEMS = 9;

/** The number of resources of a list by region, with links to them. */
export function RegionBars(props: {
  /** The URL segment of the list. */
  readonly section: string;
  readonly regions: readonly Schemas['SummaryCount'][];
}) {
  const [isOpen, setOpen] = useState(false);
  const somewhere = props.regions.filter(({ value }) => value !== null);
  const nowhere = props.regions.find(({ value }) => value === null)?.count ?? 0;
  const most = Math.max(...somewhere.map(({ count }) => count));
  if (props.regions.length === 0) return <Text c="dimmed">There are none.</Text>;
  return (
    <Stack gap={2}>
      {somewhere.slice(0, isOpen ? undefined : MAX_ITEMS).map(({ value, count, monthly }) => (
        <CountBar
          key={value}
          to="/inventory/$section"
          params={{ section: props.section }}
          search={{ region: value === null ? undefined : [value] }}
          label={value ?? ''}
          note={monthly.length > 0 ? `${describeCost({ monthly })} per month` : undefined}
          {...{ count, most }}
        />
      ))}
      {somewhere.length > MAX_ITEMS && <ShowAllButton count={somewhere.length} isOpen={isOpen} onToggle={setOpen} />}
      {nowhere > 0 && (
        <Group>
          <Text size="sm" c="dimmed">
            {nowhere.toLocaleString('en')} without a region
          </Text>
        </Group>
      )}
    </Stack>
  );
}
