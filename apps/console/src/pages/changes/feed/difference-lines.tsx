import { Text, VisuallyHidden } from '@mantine/core';
import { entityOf } from '../../../catalogue/entity-word';
import { useCatalogue } from '../../../catalogue/use-catalogue';
import { describeDifferences, type Difference } from '../../../fields/describe-differences';
import classes from './feed.module.css';
import type { Change } from './feed.types';

/** The rest is in the history of the resource. */
const MOST = 6;
const LONGEST = 140;

/** The differences of a change, one per line: "Memory: 2 GB → 4 GB". */
export function DifferenceLines({ change }: { readonly change: Change }) {
  const { changes } = change;
  const declared = entityOf(useCatalogue(), change)?.fields;
  const { fields, raw } = describeDifferences(changes, declared);
  const others = Math.max(0, fields.length - MOST);
  if (changes.length === 0) return null;
  return (
    <ul className={classes.differences}>
      {fields.slice(0, MOST).map((difference, place) => (
        <li key={`${place} ${difference.name}`}>
          <Line difference={difference} />
        </li>
      ))}
      {fields.length === 0 && (
        <Text component="li" inherit c="dimmed">
          Only raw provider data changed:{' '}
          {raw
            .map(({ name }) => name)
            .slice(0, MOST)
            .join(', ')}
          {raw.length > MOST && ` and ${raw.length - MOST} more`}
        </Text>
      )}
      {others > 0 && (
        <Text component="li" inherit c="dimmed">
          and {others} more in its history
        </Text>
      )}
    </ul>
  );
}

function Line({ difference: { name, before, after } }: { readonly difference: Difference }) {
  if (before === undefined) return `${name}: added ${short(after)}`;
  if (after === undefined) return `${name}: removed ${short(before)}`;
  return (
    <>
      {name}: <VisuallyHidden>from </VisuallyHidden>
      <span className={classes.before}>{short(before)}</span>
      <span aria-hidden> → </span>
      <VisuallyHidden> to </VisuallyHidden>
      {short(after)}
    </>
  );
}

const short = (value: string | undefined = ''): string =>
  value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
