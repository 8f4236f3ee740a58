import { useEffect, useRef, useState } from 'react';
import { isProblem } from '../../api/api-problem';
import { flags } from '../../api/flags';
import { runSql, type SqlResult } from './sql.query';

/** What became of the latest query. */
export type SqlRun =
  | { readonly state: 'none' | 'running' | 'cancelled' }
  | { readonly state: 'failed'; readonly query: string; readonly error: unknown }
  | { readonly state: 'done'; readonly query: string; readonly result: SqlResult; readonly milliseconds: number };

/** Runs one query at a time. Leaving the page cancels it. */
export function useSqlRun() {
  const [run, setRun] = useState<SqlRun>({ state: 'none' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (query: string, limit: number): Promise<boolean> => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setRun({ state: 'running' });
    const begun = performance.now();
    try {
      const result = await runSql(query, limit, own.signal);
      setRun({ state: 'done', query, result, milliseconds: performance.now() - begun });
      return true;
    } catch (error) {
      if (isProblem(error, 'unauthorized')) flags.sessionEnded.set(true);
      if (running.current === own)
        setRun(own.signal.aborted ? { state: 'cancelled' } : { state: 'failed', query, error });
      return false;
    }
  };
  return { run, start, cancel: () => running.current?.abort(), forget: () => setRun({ state: 'none' }) };
}
