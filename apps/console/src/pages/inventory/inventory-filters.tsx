import { Group, Select, TextInput } from '@mantine/core';
import { SearchInput } from '../../components/search-input';
import type { InventorySearch } from './inventory.query';
import { fromLocalTime, toLocalTime } from './local-time';

const PRESENCE = [
  { value: 'present', label: 'Present' },
  { value: 'gone', label: 'Gone' },
  { value: 'all', label: 'All' },
];

/** What a list is narrowed down by. All of it stands in the address. */
export function InventoryFilters(props: {
  readonly search: InventorySearch;
  readonly onChange: (change: InventorySearch) => void;
}) {
  const { search, onChange } = props;
  return (
    <Group gap="sm">
      <SearchInput
        label="Search by name, address, id or tag"
        value={search.q ?? ''}
        onSearch={(q) => onChange({ q: q || undefined })}
      />
      <SearchInput
        label="Region"
        value={search.region ?? ''}
        onSearch={(region) => onChange({ region: region || undefined })}
      />
      <SearchInput label="Tag" value={search.tag ?? ''} onSearch={(tag) => onChange({ tag: tag || undefined })} />
      <Select
        aria-label="Presence"
        data={PRESENCE}
        allowDeselect={false}
        w={130}
        value={search.state ?? 'present'}
        onChange={(state) => onChange({ state: (state ?? undefined) as InventorySearch['state'] })}
      />
      <TextInput
        type="datetime-local"
        aria-label="As it was at"
        title="Shows the inventory as it was at this moment. Empty: as it is."
        value={toLocalTime(search.at ?? '')}
        onChange={(event) => onChange({ at: fromLocalTime(event.currentTarget.value) })}
      />
    </Group>
  );
}
