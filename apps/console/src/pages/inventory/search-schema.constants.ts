import { array, fallback, number, object, optional, picklist, pipe, string, transform, union } from 'valibot';
import { PRESENCES, SORTS } from './inventory-search.types';

/** The router reads what looks like a number as one. */
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

/** What the address of a list may say. What makes no sense is as if it were not there. */
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
