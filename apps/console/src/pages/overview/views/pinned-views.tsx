import { ActionIcon, Group, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';
import { AnchorLink } from '../../../components/links/anchor-link';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { ViewChartBars } from '../../../views/view-chart-bars';
import { pinnedViewsQuery, type View, viewCountQuery, viewsQuery } from '../../../views/views.query';
import { OverviewSection } from '../overview-section';

/** The views that somebody put on the overview, which they arrange. */
export function PinnedViews() {
  const { data: known } = useQuery(viewsQuery);
  const { data: pinned } = useQuery(pinnedViewsQuery);
  const { arrange, error } = useArrangement();
  if (!known || !pinned) return null;
  const ids = pinned.views;
  const views = ids.flatMap((id) => known.items.find((view) => view.id === id) ?? []);
  const others = known.items.filter(({ id }) => !ids.includes(id));
  return (
    <Stack gap="md">
      {error && <ProblemAlert error={error} />}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        {views.map((view, place) => (
          <OverviewSection
            key={view.id}
            title={view.name}
            more={
              <Arrange
                name={view.name}
                place={place}
                last={views.length - 1}
                onChange={(to) => arrange(moved(ids, place, to))}
              />
            }
          >
            <PinnedView view={view} />
          </OverviewSection>
        ))}
      </SimpleGrid>
      <Select
        aria-label="Add a view to the overview"
        placeholder="Add a view…"
        maw={320}
        searchable
        value={null}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => id && arrange([...ids, id])}
      />
    </Stack>
  );
}

function useArrangement() {
  const queryClient = useQueryClient();
  const { mutate, error } = useMutation({
    mutationFn: (views: string[]) => unwrap(api.PUT('/api/v1/overview/views', { body: { views } })),
    onSuccess: (arranged) => queryClient.setQueryData(pinnedViewsQuery.queryKey, arranged),
  });
  return { arrange: mutate, error };
}

/** Ids with one of them at another place. @param to undefined: it is removed. */
export function moved(ids: readonly string[], place: number, to: number | undefined): string[] {
  const others = ids.filter((_, index) => index !== place);
  const id = ids[place];
  return to === undefined || id === undefined ? others : [...others.slice(0, to), id, ...others.slice(to)];
}

function Arrange(props: {
  readonly name: string;
  readonly place: number;
  readonly last: number;
  readonly onChange: (to: number | undefined) => void;
}) {
  const { name, place, last, onChange } = props;
  const button = (label: string, icon: ReactNode, to: number | undefined, isDisabled = false) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={`${label}: ${name}`}
      disabled={isDisabled}
      onClick={() => onChange(to)}
    >
      {icon}
    </ActionIcon>
  );
  return (
    <Group gap={2} wrap="nowrap">
      {button('Move up', <ArrowUp aria-hidden size={16} />, place - 1, place === 0)}
      {button('Move down', <ArrowDown aria-hidden size={16} />, place + 1, place === last)}
      {button('Remove from the overview', <X aria-hidden size={16} />, undefined)}
    </Group>
  );
}

function PinnedView({ view }: { readonly view: View }) {
  const { data: counted } = useQuery(viewCountQuery(view.id));
  const [chart] = view.charts;
  const count = counted && `${counted.more ? 'More than ' : ''}${counted.count.toLocaleString('en')}`;
  return (
    <Stack gap="xs">
      <Text size="sm">
        <AnchorLink to="/views/$view" params={{ view: view.id }} inherit>
          {count === undefined ? 'Open the view' : `${count} ${counted?.count === 1 ? 'resource' : 'resources'}`}
        </AnchorLink>
      </Text>
      {chart && <ViewChartBars view={view} chart={chart} />}
    </Stack>
  );
}
