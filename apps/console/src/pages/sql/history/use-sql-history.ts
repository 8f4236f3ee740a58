import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { array, fallback, object, parse, string } from 'valibot';
import { sessionQuery } from '../../../api/session.query';

/** A query that ran. Its rows are not kept. */
export interface SqlHistoryEntry {
  readonly query: string;
  /** RFC 3339. */
  readonly at: string;
}

const MOST_ENTRIES = 50;

/** Characters of all entries together: browsers keep a few megabytes for a site. */
const MOST_CHARACTERS = 200_000;

const STORED = fallback(array(object({ query: string(), at: string() })), []);

/** The latest queries of a token in this browser, newest first, each once. */
export function useSqlHistory() {
  const { data } = useQuery(sessionQuery);
  const [entries, setEntries] = useLocalStorage<readonly SqlHistoryEntry[]>({
    key: `maestro-sql-history-${data?.signedIn?.name ?? ''}`,
    defaultValue: [],
    getInitialValueInEffect: false,
    deserialize: (text) => readHistory(text),
  });
  const note = (query: string) =>
    setEntries((now) => withEntry(now, { query: query.trim(), at: new Date().toISOString() }));
  return { entries, note, clear: () => setEntries([]) };
}

/** The history with a further entry, within its bounds. */
export function withEntry(entries: readonly SqlHistoryEntry[], entry: SqlHistoryEntry): readonly SqlHistoryEntry[] {
  let characters = 0;
  return [entry, ...entries.filter(({ query }) => query !== entry.query)].slice(0, MOST_ENTRIES).filter(({ query }) => {
    characters += query.length;
    return characters <= MOST_CHARACTERS;
  });
}

/** What a browser has stored. Empty if it is no history. */
export function readHistory(text: string | undefined): readonly SqlHistoryEntry[] {
  try {
    return parse(STORED, JSON.parse(text ?? '[]'));
  } catch {
    return [];
  }
}
