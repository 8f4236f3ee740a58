import { Button, Group, Select } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { deriveField } from '../../fields/derive-field';
import { ConnectionFilter } from '../changes/filters/connection-filter';
import { COST_GROUPS, type CostSearch } from './cost-search';
import { askedCosts } from './costs.query';
import { nameMonth } from './describe-money';
import { downloadCosts } from './download-costs';

const GROUPS = COST_GROUPS.map((value) => ({ value, label: deriveField(value).label }));

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
  const months = [...new Set([...props.months.map(({ month }) => month), costs.month ?? ''])].filter(Boolean);
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
      <ConnectionFilter chosen={search.connection} onChange={(connection) => onChange({ connection })} />
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
