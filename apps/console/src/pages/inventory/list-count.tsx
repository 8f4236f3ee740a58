import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { InventorySearch } from './inventory-search.types';
import { countQuery } from './inventory.query';
import { LISTS, type ListName } from './lists';

/** How many resources a list has. It may be counted later than its first rows are read. */
export function ListCount({ list, search }: { readonly list: ListName; readonly search: InventorySearch }) {
  const { data } = useQuery(countQuery(list, search));
  const noun = LISTS[list].nouns[data?.count === 1 ? 0 : 1];
  return (
    <Text size="sm" c="dimmed" aria-live="polite" mih="1.55em">
      {data && `${data.more ? 'More than ' : ''}${data.count.toLocaleString('en')} ${noun}`}
    </Text>
  );
}
