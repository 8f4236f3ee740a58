import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ApiProblem } from '../../api/api-problem';
import type { List } from '../../catalogue/lists';
import { facetsQuery, type InventorySearch, inventoryQuery, queryCompletionQuery } from './inventory.query';

/** Shorter than a pause in typing. */
const PAUSE_MS = 150;

/** A word that may be written instead of an unfinished one. */
export interface Suggestion {
  readonly text: string;
  readonly label?: string;
}

/** A wrong part of a query; of length 0 at its end. */
export interface Mistake {
  readonly message: string;
  readonly position: number;
  readonly length: number;
}

/** An unfinished word of a query, and what may be written instead. */
export interface Completion {
  readonly from: number;
  readonly length: number;
  readonly suggestions: readonly Suggestion[];
}

/** Fields whose values only facets know. */
const FACET_FIELDS = ['region', 'status', 'tag'] as const;

/** What may be written next, by the catalogue and by the values of the list, and what is wrong. */
export function useQueryCompletion(
  list: List,
  search: InventorySearch,
  typed: { readonly text: string; readonly position: number },
  isFocused: boolean,
): { readonly completion: Completion | undefined; readonly mistake: Mistake | undefined } {
  const [asked] = useDebouncedValue(typed, PAUSE_MS);
  const { data } = useQuery({
    ...queryCompletionQuery(asked.text, asked.position),
    enabled: isFocused,
  });
  const { error } = useInfiniteQuery(inventoryQuery(list, search));
  const field = FACET_FIELDS.find((each) => each === data?.field?.toLowerCase());
  const { data: facets } = useQuery({ ...facetsQuery(list, search), enabled: isFocused && field !== undefined });
  const isCurrent = asked.text === typed.text && data !== undefined && isFocused;
  const ofList = search.query === typed.text ? mistakeOf(error) : undefined;
  return {
    completion: isCurrent
      ? withFacets(data, typed.text, field && facets?.[field].map(({ value }) => value))
      : undefined,
    mistake: (isCurrent && !isUnfinished(typed, data.mistake) ? data.mistake : undefined) ?? ofList,
  };
}

/** The mistake in a query for which a list was refused, and which its field marks; undefined for other errors. */
export function mistakeOf(error: unknown): Mistake | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const refused = error.facts.errors?.find(({ field }) => field === 'query');
  if (refused?.position === undefined) return undefined;
  return { message: refused.message, position: refused.position, length: refused.length ?? 0 };
}

/** A word that somebody is writing is no mistake yet. */
function isUnfinished(typed: { readonly position: number }, mistake: Mistake | undefined): boolean {
  return mistake !== undefined && mistake.position + mistake.length === typed.position;
}

function withFacets(completion: Completion, text: string, values: readonly string[] | undefined): Completion {
  if (!values) return completion;
  const { from, length } = completion;
  const word = text
    .slice(from, from + length)
    .replace('"', '')
    .toLowerCase();
  const fitting = values.filter((value) => value.toLowerCase().includes(word)).slice(0, 50);
  return { ...completion, suggestions: fitting.map((value) => ({ text: quoted(value) })) };
}

/** A value in the syntax of queries. */
const quoted = (value: string): string =>
  /^[\p{L}\p{N}_.@+#&-][\p{L}\p{N}_./@+#&:=-]*$/u.test(value) ? value : `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
