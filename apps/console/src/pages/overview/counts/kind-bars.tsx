import { Stack, Text } from '@mantine/core';
import { useState, type ComponentPropsWithRef } from 'react';
import type { Schemas } from '../../../api/schemas.types';
import { ShowAllButton } from '../../../components/inputs/show-all-button';
import { deriveField } from '../../../fields/derive-field';
import { useCatalogue } from '../../../catalogue/catalogue.query';
import { ALL } from '../../../catalogue/lists';
import { describeCost } from '../describe-cost';
import { createLink } from '@tanstack/react-router';
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

/** Rows shown initially. */
const MAX_ITEMS = 9;

/** The number of resources by kind, with links to them. */
export function KindBars({ kinds }: { readonly kinds: readonly Schemas['SummaryCount'][] }) {
  const { kindByName } = useCatalogue();
  const [isOpen, setOpen] = useState(false);
  const most = Math.max(...kinds.map(({ count }) => count));
  return (
    <Stack gap={2}>
      {kinds.slice(0, isOpen ? undefined : MAX_ITEMS).map(({ value, count, monthly }) => {
        const kind = kindByName.get(value ?? '');
        const title = kind?.title ?? deriveField(value?.split('.').at(-1) ?? '').label;
        const section = kind?.entity ?? ALL;
        const cost = describeCost({ monthly });
        const note = cost && `${cost} per month`;
        return (
          <CountBar
            key={value}
            to="/inventory/$section"
            params={{ section }}
            search={{ kind: value === null ? undefined : [value] }}
            {...{ label: title, count, most, note }}
          />
        );
      })}
      {kinds.length > MAX_ITEMS && <ShowAllButton count={kinds.length} isOpen={isOpen} onToggle={setOpen} />}
    </Stack>
  );
}
