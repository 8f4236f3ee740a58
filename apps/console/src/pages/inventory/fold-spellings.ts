import type { CheckOption } from '../../components/check-options';

/** A value with the number of resources that have it. */
interface Facet {
  readonly value: string;
  readonly count: number;
}

type WordOf = (value: string) => string;

/**
 * Merges values with the same label, such as `active` and `Active`, into one option with the sum of their counts.
 *
 * @param chosen the selected values: a selected spelling represents its option, so that it shows as selected.
 */
export function foldSpellings(facets: readonly Facet[], chosen: readonly string[], wordOf: WordOf): CheckOption[] {
  const options = new Map<string, { value: string; label: string; count: number }>();
  for (const { value, count } of facets) {
    const label = wordOf(value);
    const same = options.get(label);
    const spelling = chosen.find((each) => wordOf(each) === label) ?? same?.value ?? value;
    options.set(label, { value: spelling, label, count: count + (same?.count ?? 0) });
  }
  const missing = chosen.filter((value) => !options.has(wordOf(value)));
  return [...missing.map((value) => ({ value, label: wordOf(value) })), ...options.values()];
}

/** The values to filter by for the selected options: every spelling of each. */
export function spellingsOf(
  ticked: readonly string[],
  chosen: readonly string[],
  facets: readonly Facet[],
  wordOf: WordOf,
): string[] {
  const words = new Set(ticked.map(wordOf));
  const known = new Set([...chosen, ...ticked, ...facets.map(({ value }) => value)]);
  return [...known].filter((value) => words.has(wordOf(value)));
}
