import { Select } from '@mantine/core';
import { FilterBar } from '../../components/inputs/filter-bar';
import { SearchInput } from '../../components/inputs/search-input';
import { useCatalogue } from '../../catalogue/catalogue.query';
import { type InventorySearch, FILTER_FIELDS, type FilterField, facetsQuery } from './inventory.query';
import type { List } from '../../catalogue/lists';
import type { Catalogue } from '../../catalogue/catalogue';
import { COMMON_FILTERS, FILTER_LABELS, useFilterWords } from './use-filter-words';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CheckMenu } from '../../components/inputs/check-menu';
import { ProblemAlert } from '../../components/notices/problem-alert';
import type { CheckOption } from '../../components/inputs/check-options';

/** The number of active filter values, without the search and the point in time. */
const filtersInUse = (search: InventorySearch): number =>
  FILTER_FIELDS.reduce((sum, field) => sum + (search[field]?.length ?? 0), 0) + (search.state === 'gone' ? 1 : 0);

const PRESENCE = [
  { value: 'present', label: 'Present' },
  { value: 'gone', label: 'Deleted' },
  { value: 'all', label: 'Present and deleted' },
];

/** The filters of a list. They are kept in the URL. */
export function InventoryFilters(props: {
  readonly list: List;
  readonly search: InventorySearch;
  readonly onChange: (change: InventorySearch) => void;
}) {
  const { list, search, onChange } = props;
  const catalogue = useCatalogue();
  return (
    <FilterBar
      count={filtersInUse(search)}
      search={
        <SearchInput
          label="Search by name, address, id or tag"
          placeholder="Name, address, id, tag"
          value={search.q ?? ''}
          onSearch={(q) => onChange({ q: q || undefined })}
        />
      }
    >
      {listFilters(catalogue, list).map((field) => (
        <FacetMenu
          key={field}
          list={list}
          field={field}
          search={search}
          onChange={(values) => onChange({ [field]: [...values] })}
        />
      ))}
      <Select
        aria-label="Presence"
        data={PRESENCE}
        allowDeselect={false}
        w={170}
        value={search.state ?? 'present'}
        onChange={(state) => onChange({ state: (state ?? undefined) as InventorySearch['state'] })}
      />
    </FilterBar>
  );
}

/** The filters of a list; kinds only if it has several. */
function listFilters({ kinds }: Pick<Catalogue, 'kinds'>, { entity }: List): readonly FilterField[] {
  const held = entity ? kinds.filter((kind) => kind.entity === entity.id) : kinds;
  return held.length > 1 ? ['kind', ...COMMON_FILTERS] : COMMON_FILTERS;
}

/** Filters a list by the existing values of one field. They are loaded when the menu opens. */
function FacetMenu(props: {
  readonly list: List;
  readonly field: FilterField;
  readonly search: InventorySearch;
  readonly onChange: (values: readonly string[]) => void;
}) {
  const { list, field, search } = props;
  const [isWanted, setWanted] = useState(false);
  const { data, error, refetch } = useQuery({ ...facetsQuery(list, search), enabled: isWanted });
  const wordOf = useFilterWords();
  const chosen = search[field] ?? [];
  const facets = data?.[field];
  const wordAt = (value: string) => wordOf(field, value);
  const options = facets && foldSpellings(facets, chosen, wordAt);
  return (
    <CheckMenu
      label={FILTER_LABELS[field]}
      options={options}
      none={field === 'managed' ? 'No state of Terraform is known.' : undefined}
      trouble={error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      selected={chosen.filter((value) => !options || options.some((option) => option.value === value))}
      onChange={(values) => props.onChange(spellingsOf(values, chosen, facets ?? [], wordAt))}
      withCount
      isOpenEnded={field === 'tag'}
      onOpen={() => setWanted(true)}
    />
  );
}

/** A value with the number of resources that have it. */
interface Facet {
  readonly value: string;
  readonly count: number;
}

type WordOf = (value: string) => string;

/**
 * Merges values with the same label, such as `active` and `Active`, into one option with the sum of their counts.
 *
 * @param chosen the selected values: a selected spelling represents its option, so that it shows as selected.
 */
export function foldSpellings(facets: readonly Facet[], chosen: readonly string[], wordOf: WordOf): CheckOption[] {
  const options = new Map<string, { value: string; label: string; count: number }>();
  for (const { value, count } of facets) {
    const label = wordOf(value);
    const same = options.get(label);
    const spelling = chosen.find((each) => wordOf(each) === label) ?? same?.value ?? value;
    options.set(label, { value: spelling, label, count: count + (same?.count ?? 0) });
  }
  const missing = chosen.filter((value) => !options.has(wordOf(value)));
  return [...missing.map((value) => ({ value, label: wordOf(value) })), ...options.values()];
}

/** The values to filter by for the selected options: every spelling of each. */
export function spellingsOf(
  ticked: readonly string[],
  chosen: readonly string[],
  facets: readonly Facet[],
  wordOf: WordOf,
): string[] {
  const words = new Set(ticked.map(wordOf));
  const known = new Set([...chosen, ...ticked, ...facets.map(({ value }) => value)]);
  return [...known].filter((value) => words.has(wordOf(value)));
}
