import { Button, Select, TextInput } from '@mantine/core';
import { useCatalogue } from '../../catalogue/catalogue.query';
import { FilterBar } from '../../components/inputs/filter-bar';
import { deriveField } from '../../fields/derive-field';
import { ConnectionFilter } from '../changes/filters/connection-filter';
import {
  CATEGORIES,
  FINDING_GROUPS,
  FINDING_STATES,
  findingFiltersInUse,
  type FindingSearch,
  SEVERITIES,
} from './finding-search';
import { severityLabel } from './severity-badge';

const labelled = (values: readonly string[]) => values.map((value) => ({ value, label: deriveField(value).label }));

const SEVERITY_OPTIONS = SEVERITIES.map((value) => ({ value, label: severityLabel(value) }));
const CATEGORY_OPTIONS = Object.entries(CATEGORIES).map(([value, label]) => ({ value, label }));
const STATE_OPTIONS = labelled(FINDING_STATES);
const GROUP_OPTIONS = labelled(FINDING_GROUPS);

const WIDTH = { flex: '1 1 140px', maxWidth: 200 };

/** The filters and the grouping, which are kept in the URL. */
export function FindingFilters(props: {
  readonly search: FindingSearch;
  readonly onChange: (change: FindingSearch) => void;
  readonly onClear: () => void;
}) {
  const { search, onChange } = props;
  const { kinds } = useCatalogue();
  const used = findingFiltersInUse(search);
  const choose = (name: keyof FindingSearch) => (value: string | null) => onChange({ [name]: value ?? undefined });
  return (
    <FilterBar count={used}>
      <Select
        {...{ label: 'Severity', placeholder: 'All', data: SEVERITY_OPTIONS, clearable: true, style: WIDTH }}
        value={search.severity || null}
        onChange={choose('severity')}
      />
      <Select
        {...{ label: 'Category', placeholder: 'All', data: CATEGORY_OPTIONS, clearable: true, style: WIDTH }}
        value={search.category || null}
        onChange={choose('category')}
      />
      <Select
        {...{ label: 'State', data: STATE_OPTIONS, allowDeselect: false, style: WIDTH }}
        value={search.state || 'open'}
        onChange={(state) => onChange({ state: state === 'open' ? undefined : (state ?? undefined) })}
      />
      <Select
        {...{ label: 'Type', placeholder: 'All', clearable: true, searchable: true, style: WIDTH }}
        data={kinds.map(({ kind, title }) => ({ value: kind, label: title }))}
        value={search.kind || null}
        onChange={choose('kind')}
      />
      <ConnectionFilter chosen={search.connection} onChange={(connection) => onChange({ connection })} />
      <TextInput
        {...{ label: 'Query', placeholder: 'tag:env:production', style: WIDTH }}
        key={search.query}
        defaultValue={search.query ?? ''}
        onBlur={({ currentTarget: { value } }) => onChange({ query: value || undefined })}
        onKeyDown={({ key, currentTarget: { value } }) => key === 'Enter' && onChange({ query: value || undefined })}
      />
      <Select
        {...{ label: 'Group by', data: GROUP_OPTIONS, allowDeselect: false, style: WIDTH }}
        value={search.groupBy || 'check'}
        onChange={choose('groupBy')}
      />
      <Button variant="subtle" disabled={used === 0} onClick={props.onClear}>
        Clear filters
      </Button>
    </FilterBar>
  );
}
