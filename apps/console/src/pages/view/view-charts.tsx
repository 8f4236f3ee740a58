import { Button, Group, Paper, Select, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { unwrap } from '../../api/api-problem';
import { useCatalogue } from '../../catalogue/catalogue.query';
import { ProblemAlert } from '../../components/notices/problem-alert';
import { chartTitle, ViewChartBars } from '../../views/view-chart-bars';
import { type View, type ViewChart, viewsQuery } from '../../views/views.query';

/** The charts of a view. People who may change it add and remove them. */
export function ViewCharts({ view }: { readonly view: View }) {
  const catalogue = useCatalogue();
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: (charts: ViewChart[]) =>
      unwrap(api.PATCH('/api/v1/views/{id}', { params: { path: { id: view.id } }, body: { charts } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: viewsQuery.queryKey }),
  });
  return (
    <>
      {view.charts.map((chart, place) => {
        const title = chartTitle(chart, catalogue, view.entity);
        return (
          <Paper key={JSON.stringify(chart)} component="section" withBorder p="md" miw={0} aria-label={title}>
            <Group justify="space-between" mb="sm">
              <Title order={2}>{title}</Title>
              {view.editable && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`Remove the chart ${title}`}
                  onClick={() => change.mutate(view.charts.filter((_, other) => other !== place))}
                >
                  Remove
                </Button>
              )}
            </Group>
            <ViewChartBars view={view} chart={chart} />
          </Paper>
        );
      })}
      {view.editable && (
        <NewChart
          key={view.charts.length}
          error={change.error}
          isSaving={change.isPending}
          onAdd={(chart) => change.mutate([...view.charts, chart])}
        />
      )}
    </>
  );
}

const MEASURES = [
  { value: 'count', label: 'Number of resources' },
  { value: 'cost', label: 'Cost per month' },
  { value: 'sum', label: 'Sum of a field' },
  { value: 'count by month', label: 'Number of resources over time' },
  { value: 'cost by month', label: 'Billed over time' },
];

function NewChart(props: {
  readonly error: Error | null;
  readonly isSaving: boolean;
  readonly onAdd: (chart: ViewChart) => void;
}) {
  const [shown, setShown] = useState('count');
  const [field, setField] = useState('region');
  const [of, setOf] = useState('');
  const [measure = 'count', , overTime] = shown.split(' ') as [ViewChart['measure'], ...string[]];
  const add = () =>
    props.onAdd({
      measure,
      ...(overTime ? { overTime: true } : { field: field.trim() }),
      ...(measure === 'sum' && { of: of.trim() }),
    });
  return (
    <Paper component="section" withBorder p="md" miw={0} aria-label="Add a chart">
      <Group align="flex-end" gap="sm">
        <Select
          label="Chart"
          data={MEASURES}
          value={shown}
          allowDeselect={false}
          onChange={(to) => setShown(to ?? 'count')}
        />
        {measure === 'sum' && (
          <TextInput
            label="Of"
            value={of}
            placeholder="A field"
            onChange={(event) => setOf(event.currentTarget.value)}
          />
        )}
        {!overTime && <TextInput label="By" value={field} onChange={(event) => setField(event.currentTarget.value)} />}
        <Button variant="default" loading={props.isSaving} onClick={add}>
          Add chart
        </Button>
      </Group>
      {props.error && <ProblemAlert error={props.error} />}
    </Paper>
  );
}
