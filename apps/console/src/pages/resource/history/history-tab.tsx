import { Stack, Text, Timeline } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { RotateCcw, Sparkle, SquarePen, Trash2 } from 'lucide-react';
import type { Schemas } from '../../../api/schemas.types';
import { PageSkeleton } from '../../../components/page/page';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { historyQuery } from './history.query';
import { AnnotationHistory } from '../../annotations/annotation-history';
import { VersionEntry, versionEvents, type VersionEventType } from './version-entry';
import { ShowMoreButton } from '../../../components/inputs/show-more-button';

const ICONS: Readonly<Record<VersionEventType, typeof Trash2>> = {
  seen: Sparkle,
  changed: SquarePen,
  gone: Trash2,
  returned: RotateCcw,
};

const COLORS: Readonly<Record<VersionEventType, string>> = {
  seen: 'green',
  changed: 'blue',
  gone: 'red',
  returned: 'green',
};

/** The history of a resource: its versions, newest first. */
export function HistoryTab({ resource }: { readonly resource: Schemas['ResourceDetail'] }) {
  const listed = useInfiniteQuery(historyQuery(resource.id));
  const { data, error, refetch, hasNextPage } = listed;
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const events = versionEvents(
    data.pages.flatMap(({ items }) => items),
    hasNextPage,
  );
  return (
    <Stack align="flex-start">
      <AnnotationHistory id={resource.id} />
      <Text size="sm" c="dimmed" maw="70ch">
        Changes recorded by syncs, newest first. Times are those of the sync: the change itself happened since the
        previous one.
      </Text>
      <Timeline bulletSize={26} lineWidth={2} active={events.length} w="100%">
        {events.map(({ type, version }) => {
          const Icon = ICONS[type];
          return (
            <Timeline.Item key={version.validFrom} color={COLORS[type]} bullet={<Icon aria-hidden size={14} />}>
              <VersionEntry type={type} version={version} resource={resource} />
            </Timeline.Item>
          );
        })}
      </Timeline>
      <ShowMoreButton list={listed} />
    </Stack>
  );
}
