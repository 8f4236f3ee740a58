import { Select } from '@mantine/core';
import { FilterBar } from '../../components/filter-bar';
import { SearchInput } from '../../components/search-input';
import { FacetMenu } from './facet-menu';
import { useCatalogue } from '../../catalogue/use-catalogue';
import { filtersInUse } from './filters-in-use';
import type { InventorySearch } from './inventory-search.types';
import { listFilters } from './list-filters';
import type { List } from '../../catalogue/lists';

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
