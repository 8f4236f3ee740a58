import { Text } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import classes from './count-bar.module.css';

interface CountBarProps extends ComponentPropsWithRef<'a'> {
  readonly label: string;
  readonly count: number;
  /** How long the longest bar is: all are drawn against it. */
  readonly most: number;
  /** What else there is to say of them, as what they cost. */
  readonly note?: string;
}

/** How many there are of one sort, as a figure and as a bar: the whole line leads to them. */
export const CountBar = createLink(({ label, count, most, note, ...link }: CountBarProps) => (
  <a {...link} className={classes.row} title={note}>
    <Text span size="sm" className={classes.label}>
      {label}
    </Text>
    <span className={classes.track} aria-hidden>
      <span className={classes.bar} style={{ display: 'block', width: `${(100 * count) / Math.max(1, most)}%` }} />
    </span>
    <Text span size="sm" className={classes.figure}>
      {count.toLocaleString('en')}
    </Text>
  </a>
));
