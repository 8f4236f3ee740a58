import { useQuery } from '@tanstack/react-query';
import { providersQuery } from '../../api/providers.query';
import { entityWord } from '../../fields/entity-word';
import { connectionNamesQuery } from '../../api/connection-names.query';
import type { FilterField } from './inventory-search.types';

/** What a value of a filter is called: ids of connections by their names, kinds and families in words. */
export function useFilterWords(): (field: FilterField, value: string) => string {
  const { data: connections } = useQuery(connectionNamesQuery);
  const { data: providers } = useQuery(providersQuery);
  const kindTitle = (kind: string): string | undefined =>
    providers?.items.flatMap(({ tasks }) => tasks).find((task) => task.kind === kind)?.title;
  return (field, value) => {
    if (field === 'connection') return connections?.get(value) ?? value.slice(0, 8);
    if (field === 'kind') return kindTitle(value) ?? value;
    return field === 'family' ? entityWord({ entity: value }) : value;
  };
}
