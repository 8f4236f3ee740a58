import { Paper, Stack, Title, Skeleton, VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { FeedLine } from './feed-line';
import classes from './feed.module.css';
import type { FeedDay } from './build-feed';

const DAY = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** A day (`2026-11-27`) as a heading: "Today", "Yesterday", "Monday, November 23, 2026". */
export function dayTitle(date: string, now: Date): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const midnight = (back: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - back).getTime();
  const then = new Date(year, month - 1, day);
  if (then.getTime() === midnight(0)) return 'Today';
  if (then.getTime() === midnight(1)) return 'Yesterday';
  return DAY.format(then);
}

/** The feed, grouped by day. */
export function FeedDays({ days }: { readonly days: readonly FeedDay[] }) {
  return (
    <Stack gap="lg">
      {days.map((day) => (
        <Day key={day.date} day={day} />
      ))}
    </Stack>
  );
}

function Day({ day }: { readonly day: FeedDay }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <Title order={2} size="h4" id={heading} mb="xs">
        {dayTitle(day.date, new Date())}
      </Title>
      <Paper withBorder component="ul" className={classes.list}>
        {day.entries.map((entry) => (
          <FeedLine key={entry.id} entry={entry} />
        ))}
      </Paper>
    </section>
  );
}

/** Placeholder for the feed while it loads. */
export function FeedSkeleton() {
  return (
    <Stack gap="xs" aria-busy>
      <VisuallyHidden role="status">Loading changes</VisuallyHidden>
      <Skeleton h={22} w={140} />
      {Array.from({ length: 6 }, (_, place) => (
        <Skeleton key={place} h={64} />
      ))}
    </Stack>
  );
}
