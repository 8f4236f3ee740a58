import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CheckMenu } from '../../components/check-menu';
import { ProblemAlert } from '../../components/problem-alert';
import { FILTER_LABELS } from './filters.constants';
import type { FilterField, InventorySearch } from './inventory-search.types';
import { facetsQuery } from './inventory.query';
import type { List } from '../../catalogue/lists';
import { foldSpellings, spellingsOf } from './fold-spellings';
import { useFilterWords } from './use-filter-words';

/** Filters a list by the existing values of one field. They are loaded when the menu opens. */
export function FacetMenu(props: {
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
      trouble={error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      selected={chosen.filter((value) => !options || options.some((option) => option.value === value))}
      onChange={(values) => props.onChange(spellingsOf(values, chosen, facets ?? [], wordAt))}
      withCount
      isOpenEnded={field === 'tag'}
      onOpen={() => setWanted(true)}
    />
  );
}
