import { NativeSelect, Skeleton, Group, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Schemas } from '../../../api/schemas.types';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { useCatalogue } from '../../../catalogue/catalogue.query';
import { ALL, allLists } from '../../../catalogue/lists';
import { OverviewSection } from '../overview-section';
import { entitySummaryQuery, LIVE } from '../overview.query';
import { ShowAllButton } from '../../../components/inputs/show-all-button';
import { describeCost } from '../describe-cost';
import { CountBar } from '../../../components/links/count-bar';

/** Rows shown initially. */
const MAX_ITEMS = 9;

/** The number of resources of a list by region, with links to them. */
function RegionBars(props: {
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

/** Resources by region: all, or those of one list. */
export function RegionSection({ summary }: { readonly summary: Schemas['InventorySummary'] }) {
  const [section, choose] = useState(ALL);
  const lists = allLists(useCatalogue());
  const entity = section === ALL ? undefined : section;
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...entitySummaryQuery(entity ?? ''),
    ...LIVE,
    enabled: entity !== undefined,
    placeholderData: keepPreviousData,
  });
  const held = lists.filter(({ id }) => id === ALL || summary.entities.some(({ value }) => value === id));
  const regions = entity === undefined ? summary.regions : data?.regions;
  return (
    <OverviewSection
      title="Resources by region"
      more={
        <NativeSelect
          size="xs"
          aria-label="Resource type"
          data={held.map(({ id, title }) => ({ value: id, label: title }))}
          value={section}
          onChange={({ currentTarget: { value } }) => choose(value)}
        />
      }
    >
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!regions && !error && <Skeleton h={320} aria-busy />}
      {regions && (
        <div aria-busy={isPlaceholderData}>
          <RegionBars section={section} regions={regions} />
        </div>
      )}
    </OverviewSection>
  );
}
