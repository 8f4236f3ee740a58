import { Paper, Stack, Title } from '@mantine/core';
import { useId } from 'react';
import { dayTitle } from './day-title';
import { FeedLine } from './feed-line';
import classes from './feed.module.css';
import type { FeedDay } from './feed.types';

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
