import { Text, VisuallyHidden } from '@mantine/core';
import { entityOf } from '../../../catalogue/catalogue';
import { useCatalogue } from '../../../catalogue/catalogue.query';
import { describeDifferences, type Difference } from '../../../fields/describe-differences';
import classes from './feed.module.css';
import type { Change } from './build-feed';

/** The rest is in the history of the resource. */
const MAX_ITEMS = 6;
const MAX_LENGTH = 140;

/** The differences of a change, one per line: "Memory: 2 GB → 4 GB". */
export function DifferenceLines({ change }: { readonly change: Pick<Change, 'changes' | 'key' | 'entity'> }) {
  const { changes } = change;
  const declared = entityOf(useCatalogue(), change)?.fields;
  const { fields, raw } = describeDifferences(changes, declared);
  const others = Math.max(0, fields.length - MAX_ITEMS);
  if (changes.length === 0) return null;
  return (
    <ul className={classes.differences}>
      {fields.slice(0, MAX_ITEMS).map((difference, place) => (
        <li key={`${place} ${difference.name}`}>
          <Line difference={difference} />
        </li>
      ))}
      {fields.length === 0 && (
        <Text component="li" inherit c="dimmed">
          Only raw provider data changed:{' '}
          {raw
            .map(({ name }) => name)
            .slice(0, MAX_ITEMS)
            .join(', ')}
          {raw.length > MAX_ITEMS && ` and ${raw.length - MAX_ITEMS} more`}
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
  value.length > MAX_LENGTH ? `${value.slice(0, MAX_LENGTH)}…` : value;
