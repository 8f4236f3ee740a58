/** The requested page of a list. */
export interface Page {
  readonly page: number;
  readonly perPage: number;
}

const DEFAULT_PER_PAGE = 20;
const MOST_PER_PAGE = 200;

const numberOf = (text: string | null, otherwise: number, most: number): number | undefined => {
  if (text === null) {
    return otherwise;
  }
  const value = /^\d+$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= most ? value : undefined;
};

/** Parses `page` and `per_page`. Returns a text that describes the problem if they are invalid. */
export const readPage = (query: URLSearchParams): Page | string => {
  const page = numberOf(query.get('page'), 1, Number.MAX_SAFE_INTEGER);
  if (page === undefined) {
    return 'page must be a positive integer.';
  }
  const perPage = numberOf(query.get('per_page'), DEFAULT_PER_PAGE, MOST_PER_PAGE);
  return perPage === undefined ? `per_page must be an integer from 1 to ${MOST_PER_PAGE}.` : { page, perPage };
};
