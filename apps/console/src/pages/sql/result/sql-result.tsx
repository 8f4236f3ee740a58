import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import type { SqlRun } from '../use-sql-run';
import { ChartPanel } from './chart-panel';
import { downloadCsv } from './download-csv';
import { ResultTable } from './result-table';

type Done = Extract<SqlRun, { state: 'done' }>;

/** What became of a query: its rows as a table or a chart, or why there are none. */
export function SqlResultView({ run }: { readonly run: SqlRun }) {
  if (run.state === 'failed') return <ProblemAlert error={run.error} />;
  if (run.state === 'done') return <Rows run={run} />;
  const text = { none: undefined, running: 'Running…', cancelled: 'Cancelled.' }[run.state];
  return (
    <Text role="status" size="sm" c="dimmed">
      {text}
    </Text>
  );
}

function Rows({ run }: { readonly run: Done }) {
  const { result, query } = run;
  const [view, setView] = useState('table');
  const [isSaving, setSaving] = useState(false);
  const save = () => {
    setSaving(true);
    void downloadCsv(query).finally(() => setSaving(false));
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm">
        <Text role="status" size="sm">
          {describeRows(run)}
        </Text>
        <Group gap="sm">
          <SegmentedControl
            aria-label="View"
            size="xs"
            value={view}
            onChange={setView}
            data={[
              { value: 'table', label: 'Table' },
              { value: 'chart', label: 'Chart' },
            ]}
          />
          <Button
            variant="default"
            size="xs"
            loading={isSaving}
            leftSection={<Download aria-hidden size={16} />}
            onClick={save}
          >
            Download CSV
          </Button>
        </Group>
      </Group>
      {view === 'table' && result.columns.length > 0 && <ResultTable key={query} result={result} />}
      {view === 'chart' && <ChartPanel result={result} />}
    </Stack>
  );
}

function describeRows({ result, milliseconds }: Done): string {
  const count = result.rows.length;
  const rows = `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`;
  const time = `in ${milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`}`;
  if (!result.truncated) return `${rows} ${time}`;
  return `The first ${rows} ${time}. There are more: raise the limit, download up to 10,000, or narrow the query.`;
}
