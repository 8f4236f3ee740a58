import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { Page } from '../../components/page/page';
import { errorPlace } from './editor/error-place';
import type { MarkedError, SqlEditorHandle } from './editor/sql-editor';
import { HistoryMenu } from './history/history-menu';
import { useSqlHistory } from './history/use-sql-history';
import { SqlResultView } from './result/sql-result';
import { RunBar } from './run-bar';
import { SavedMenu } from './saved/saved-menu';
import { sqlSchemaQuery } from './sql.query';
import { type SqlRun, useSqlRun } from './use-sql-run';

/** It is larger than the rest of the page. */
const SqlEditor = lazy(async () => ({ default: (await import('./editor/sql-editor')).SqlEditor }));

/** Longer ones do not fit into every address. */
const LONGEST_IN_URL = 2000;

const route = getRouteApi('/app/sql');

/** Runs queries over the SQL views. */
export function SqlPage() {
  const { query: linked = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: views } = useQuery(sqlSchemaQuery);
  const [text, setText] = useState(linked);
  const [limit, setLimit] = useState('1000');
  const editor = useRef<SqlEditorHandle>(null);
  const { run, start, cancel } = useSqlRun();
  const history = useSqlHistory();
  const error = useMemo(() => markedError(run, text), [run, text]);
  const runNow = () => {
    const query = text.trim();
    if (!query) return;
    history.note(query);
    void navigate({ search: { query: query.length <= LONGEST_IN_URL ? query : undefined }, replace: true });
    void start(text, Number(limit));
  };
  return (
    <Page
      title="SQL"
      description="One SELECT over the views of the inventory: resource, a view for each entity and kind, relation, change, cost and sync."
      actions={
        <>
          <SavedMenu text={text} onChoose={(query) => editor.current?.write(query)} />
          <HistoryMenu
            entries={history.entries}
            onChoose={(query) => editor.current?.write(query)}
            onClear={history.clear}
          />
        </>
      }
    >
      <Stack gap="sm">
        <Suspense fallback={<Skeleton h={150} />}>
          <SqlEditor
            label="Query"
            initial={linked}
            views={views}
            error={error}
            onChange={setText}
            onRun={runNow}
            handle={editor}
          />
        </Suspense>
        <RunBar
          isEmpty={!text.trim()}
          isRunning={run.state === 'running'}
          limit={limit}
          onLimit={setLimit}
          onRun={runNow}
          onCancel={cancel}
        />
      </Stack>
      <SqlResultView run={run} />
    </Page>
  );
}

/** The mistake of the query in the editor. None after it has been changed. */
function markedError(run: SqlRun, text: string): MarkedError | undefined {
  if (run.state !== 'failed' || run.query !== text) return undefined;
  const place = errorPlace(text, run.error);
  return place && { ...place, message: run.error instanceof Error ? run.error.message : 'It is wrong here.' };
}
