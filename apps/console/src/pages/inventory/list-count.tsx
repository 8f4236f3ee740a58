import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { List } from '../../catalogue/lists';
import { countQuery, type InventorySearch, inventoryQuery } from './inventory.query';

/** Counting is slower than listing, so it waits for a pause in typing. */
const PAUSE_MS = 250;

/** The number of resources in a list, counted by the host only if there is more than one page. */
export function ListCount({ list, search }: { readonly list: List; readonly search: InventorySearch }) {
  const { data: rows, isPlaceholderData, hasNextPage } = useInfiniteQuery(inventoryQuery(list, search));
  const isListed = rows !== undefined && !isPlaceholderData;
  const wanted = isListed && hasNextPage && JSON.stringify([list.id, search]);
  const [lasting] = useDebouncedValue(wanted, PAUSE_MS);
  const { data: counted } = useQuery({ ...countQuery(list, search), enabled: wanted !== false && lasting === wanted });
  const total =
    isListed && !hasNextPage
      ? { count: rows.pages.reduce((sum, { items }) => sum + items.length, 0), more: false }
      : counted;
  const noun = list.nouns[total?.count === 1 ? 0 : 1];
  return (
    <Text size="sm" c="dimmed" aria-live="polite" mih="1.55em">
      {total && `${total.more ? 'More than ' : ''}${total.count.toLocaleString('en')} ${noun}`}
    </Text>
  );
}
