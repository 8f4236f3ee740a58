import { Button, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { connectionNamesQuery } from '../../api/connection-names.query';
import type { Schemas } from '../../api/schemas.types';
import { deriveField } from '../../fields/derive-field';
import { COST_GROUPS, type CostSearch } from './cost-search';
import { askedCosts } from './costs.query';
import { nameMonth } from './describe-money';
import { downloadCosts } from './download-costs';

const GROUPS = COST_GROUPS.map((value) => ({ value, label: deriveField(value).label }));

/** The value of the option that stands for all connections. */
const ALL = '';

/** Two in a row on a narrow screen. */
const WIDTH = { flex: '1 1 150px', maxWidth: 220 };

/** The month, the grouping and the connection, which are kept in the URL, and the download. */
export function CostFilters(props: {
  readonly costs: Schemas['Costs'];
  readonly months: readonly Schemas['CostMonth'][];
  readonly search: CostSearch;
  readonly onChange: (change: CostSearch) => void;
}) {
  const { costs, search, onChange } = props;
  const { data: names } = useQuery(connectionNamesQuery);
  const months = [...new Set([...props.months.map(({ month }) => month), costs.month ?? ''])].filter(Boolean);
  const connections = connectionOptions(names ?? new Map(), search.connection);
  return (
    <Group align="end" gap="sm">
      <Select
        style={WIDTH}
        label="Month"
        data={months.map((value) => ({ value, label: nameMonth(value) }))}
        value={costs.month}
        allowDeselect={false}
        disabled={months.length === 0}
        onChange={(month) => onChange({ month: month ?? undefined })}
      />
      <Select
        style={WIDTH}
        label="Group by"
        data={GROUPS}
        value={costs.groupBy}
        allowDeselect={false}
        onChange={(groupBy) => onChange({ groupBy: groupBy ?? undefined })}
      />
      <Select
        style={WIDTH}
        label="Connection"
        data={connections}
        value={search.connection ?? ALL}
        allowDeselect={false}
        searchable={connections.length > 10}
        onChange={(connection) => onChange({ connection: connection || undefined })}
      />
      <Button
        variant="default"
        disabled={costs.month === null}
        onClick={() => void downloadCosts(askedCosts({ ...search, month: costs.month ?? '' }))}
      >
        Download CSV
      </Button>
    </Group>
  );
}

/** All connections, and each by name, including a chosen one that no longer exists. */
export function connectionOptions(
  names: ReadonlyMap<string, string>,
  chosen: string | undefined,
): { value: string; label: string }[] {
  const named = [...names].map(([value, label]) => ({ value, label }));
  return [
    { value: ALL, label: 'All connections' },
    ...named.sort((one, other) => one.label.localeCompare(other.label)),
    ...(chosen && !names.has(chosen) ? [{ value: chosen, label: chosen }] : []),
  ];
}
