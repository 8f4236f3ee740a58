import { NativeSelect, Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../../api/schemas.types';
import { ProblemAlert } from '../../../components/problem-alert';
import { type SectionName, SECTIONS } from '../../inventory/sections';
import { OverviewSection } from '../overview-section';
import { entitySummaryQuery } from '../overview.query';
import { RegionBars } from './region-bars';

const NAMES = Object.keys(SECTIONS) as SectionName[];

/** Where resources are: those of one section at a time, so that each line leads to a list of just those. */
export function RegionSection({ entities }: { readonly entities: readonly Schemas['SummaryCount'][] }) {
  const held = NAMES.filter((name) => entities.some(({ value }) => value === SECTIONS[name].entity));
  const [section = 'servers', choose] = useState<SectionName | undefined>(held[0]);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...entitySummaryQuery(SECTIONS[section].entity),
    placeholderData: keepPreviousData,
  });
  return (
    <OverviewSection
      title="Where it is"
      more={
        <NativeSelect
          size="xs"
          aria-label="What to show by region"
          data={held.map((name) => ({ value: name, label: SECTIONS[name].title }))}
          value={section}
          onChange={({ currentTarget: { value } }) => choose(NAMES.find((name) => name === value))}
        />
      }
    >
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data ? (
        <div aria-busy={isPlaceholderData}>
          <RegionBars section={section} regions={data.regions} />
        </div>
      ) : (
        !error && <Skeleton h={320} aria-busy />
      )}
    </OverviewSection>
  );
}
