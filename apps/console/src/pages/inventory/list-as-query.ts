import { quoted } from '../../views/view-list';
import { FILTER_FIELDS, type InventorySearch } from './inventory.query';

/**
 * The filters of a list as one query, so that they can be saved.
 *
 * @param viewed the query of the view that the list shows, if it shows one.
 */
export function listAsQuery(search: InventorySearch, viewed = ''): string {
  const queries = [viewed, search.query ?? ''].filter((query) => query.trim() !== '');
  const fields = FILTER_FIELDS.flatMap((field) => {
    const values = (search[field] ?? []).map(quoted);
    if (values.length === 0) return [];
    // A resource has all of several tags, and one of several other values.
    return field === 'tag' ? values.map((value) => `tag:${value}`) : [`${field}:${values.join(',')}`];
  });
  const words = (search.q ?? '').split(/\s+/).filter(Boolean).map(quoted);
  const states = { gone: ['gone:yes'], all: ['(gone:yes or gone:no)'], present: [] }[search.state ?? 'present'];
  const parts = [...fields, ...words, ...states];
  const isAlone = parts.length === 0 && queries.length === 1;
  return [...(isAlone ? queries : queries.map(bracketed)), ...parts].join(' ');
}

/** Only what joins terms by `or` needs brackets, which are harder to read. */
const bracketed = (query: string): string => (/\bor\b/.test(query) ? `(${query})` : query);
