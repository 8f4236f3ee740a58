import { Button, Group, Pill } from '@mantine/core';
import { FILTER_FIELDS, type InventorySearch } from './inventory.query';
import { FILTER_LABELS, useFilterWords } from './use-filter-words';

/** Clears all filters. */
const NOTHING: InventorySearch = {
  q: undefined,
  query: undefined,
  view: undefined,
  state: undefined,
  ...Object.fromEntries(FILTER_FIELDS.map((field) => [field, undefined])),
};

/** The active filters as removable pills. */
export function ChosenFilters(props: {
  readonly search: InventorySearch;
  readonly onChange: (change: InventorySearch) => void;
}) {
  const { search, onChange } = props;
  const wordOf = useFilterWords();
  const chosen = FILTER_FIELDS.flatMap((field) =>
    [...new Set((search[field] ?? []).map((value) => wordOf(field, value)))].map((word) => ({ field, word })),
  );
  if (chosen.length === 0) return null;
  return (
    <Group gap="xs">
      {chosen.map(({ field, word }) => {
        const text = `${FILTER_LABELS[field]}: ${word}`;
        return (
          <Pill
            key={text}
            withRemoveButton
            removeButtonProps={{ 'aria-hidden': false, tabIndex: 0, 'aria-label': `Remove ${text}` }}
            onRemove={() => onChange({ [field]: search[field]?.filter((each) => wordOf(field, each) !== word) })}
          >
            {text}
          </Pill>
        );
      })}
      <Button variant="subtle" size="compact-sm" onClick={() => onChange(NOTHING)}>
        Clear filters
      </Button>
    </Group>
  );
}
