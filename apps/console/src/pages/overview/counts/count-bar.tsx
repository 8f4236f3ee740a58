import { Text } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import classes from './count-bar.module.css';

interface CountBarProps extends ComponentPropsWithRef<'a'> {
  readonly label: string;
  readonly count: number;
  /** The maximum count, which is drawn at full width. */
  readonly most: number;
  /** A tooltip, such as the cost. */
  readonly note?: string;
}

/** A count with a bar; the entire row is a link. */
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
