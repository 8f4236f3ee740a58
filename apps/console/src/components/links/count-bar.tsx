import { Text } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import { Bar, barClasses } from './bar';
import classes from './count-bar.module.css';

interface CountBarProps extends ComponentPropsWithRef<'a'> {
  readonly label: string;
  readonly count: number;
  /** The maximum count, which is drawn at full width. */
  readonly most: number;
  /** What is shown instead of the count, such as an amount of money. */
  readonly figure?: string;
  /** A tooltip, such as the cost. */
  readonly note?: string;
}

/** A count with a bar; the entire row is a link. */
export const CountBar = createLink(({ label, count, most, figure, note, ...link }: CountBarProps) => (
  <a {...link} className={classes.row} title={note}>
    <Text span size="sm" className={`${barClasses.label} ${classes.label}`}>
      {label}
    </Text>
    <Bar share={count / (most > 0 ? most : 1)} />
    <Text span size="sm" className={barClasses.figure}>
      {figure ?? count.toLocaleString('en')}
    </Text>
  </a>
));
