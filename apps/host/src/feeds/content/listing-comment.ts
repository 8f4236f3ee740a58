import { type ListingState } from './listing-state.js';

/** The most gaps that a comment names. */
const MAX_GAPS = 100;

/** How current the lists of a feed are, as lines of comments that begin with `#`. */
export const listingComment = (state: ListingState): string =>
  listingLines(state)
    .map((line) => `# ${line}\n`)
    .join('');

/** How current the lists of a feed are, for people. */
export function listingLines({ gaps, completeAt }: ListingState): string[] {
  const current = completeAt === null ? '' : ` All lists were complete at ${completeAt} or later.`;
  const lines = gaps.slice(0, MAX_GAPS).map(({ task, connectionName, completeAt: at, message }) => {
    const since = at === null ? 'It has never been listed completely.' : `Last complete listing: ${at}.`;
    return `Incomplete: ${task} of ${connectionName}. ${since} ${message}`;
  });
  const others = gaps.length > MAX_GAPS ? [`Incomplete: ${gaps.length - MAX_GAPS} more.`] : [];
  return [`Written by Maestro.${current}`, ...lines, ...others].map(oneLine);
}

/** A name or a message must not end the comment. */
const oneLine = (text: string): string => text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trimEnd();
