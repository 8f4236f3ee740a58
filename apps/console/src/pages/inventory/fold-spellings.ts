import type { CheckOption } from '../../components/check-options';

/** A value that resources have, and how many. */
interface Facet {
  readonly value: string;
  readonly count: number;
}

type WordOf = (value: string) => string;

/**
 * One option for each word: values that are called the same, as `active` and `Active` are, become one with both counts.
 *
 * @param chosen a spelling that is chosen stands for its word, so that the option shows as ticked.
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

/** The values to filter by for the options that are ticked: every spelling of each. */
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
