import { NativeSelect, Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../../api/schemas.types';
import { ProblemAlert } from '../../../components/problem-alert';
import { useCatalogue } from '../../../catalogue/use-catalogue';
import { ALL, allLists } from '../../../catalogue/lists';
import { OverviewSection } from '../overview-section';
import { entitySummaryQuery, LIVE } from '../overview.query';
import { RegionBars } from './region-bars';

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
