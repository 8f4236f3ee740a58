import { NativeSelect, Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../../api/schemas.types';
import { ProblemAlert } from '../../../components/problem-alert';
import { isList, type ListName, LISTS } from '../../inventory/lists';
import { OverviewSection } from '../overview-section';
import { entitySummaryQuery, LIVE } from '../overview.query';
import { RegionBars } from './region-bars';

const NAMES = Object.keys(LISTS) as ListName[];

/** Where resources are: all of them, or those of one list. */
export function RegionSection({ summary }: { readonly summary: Schemas['InventorySummary'] }) {
  const [list, choose] = useState<ListName>('all');
  const { entity } = LISTS[list];
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...entitySummaryQuery(entity ?? ''),
    ...LIVE,
    enabled: entity !== undefined,
    placeholderData: keepPreviousData,
  });
  const held = NAMES.filter((name) =>
    summary.entities.some(({ value }) => LISTS[name].entity === undefined || LISTS[name].entity === value),
  );
  const regions = entity === undefined ? summary.regions : data?.regions;
  return (
    <OverviewSection
      title="Where it is"
      more={
        <NativeSelect
          size="xs"
          aria-label="What to show by region"
          data={held.map((name) => ({ value: name, label: LISTS[name].title }))}
          value={list}
          onChange={({ currentTarget: { value } }) => isList(value) && choose(value)}
        />
      }
    >
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!regions && !error && <Skeleton h={320} aria-busy />}
      {regions && (
        <div aria-busy={isPlaceholderData}>
          <RegionBars list={list} regions={regions} />
        </div>
      )}
    </OverviewSection>
  );
}
