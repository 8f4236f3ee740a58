import { array, fallback, number, object, optional, picklist, pipe, string, transform, union } from 'valibot';
import { PRESENCES, SORTS } from './inventory-search.types';

/** The router parses numeric values as numbers. */
const word = () =>
  pipe(
    union([string(), number()]),
    transform((value) => String(value)),
  );

const text = () => optional(fallback(word(), ''));

/** One value or several. */
const words = () =>
  optional(
    fallback(
      pipe(
        union([array(word()), word()]),
        transform((values) => (Array.isArray(values) ? values : [values])),
      ),
      [],
    ),
  );

/** The URL parameters of a list. Invalid values are ignored. */
export const SEARCH_SCHEMA = object({
  q: text(),
  connection: words(),
  kind: words(),
  region: words(),
  status: words(),
  tag: words(),
  at: text(),
  state: optional(fallback(picklist(PRESENCES), 'present')),
  sort: optional(fallback(picklist(SORTS), 'name')),
});
