import { useMemo } from 'react';
import type { Schemas } from '../api/schemas.types';
import { entityOf } from './catalogue';
import { useCatalogue } from './catalogue.query';

/** Above tasks whose category no loaded plugin declares. */
const OTHER = 'Other';

/**
 * Items of tasks in the order of their categories, as in navigation, and the title of the category of each.
 *
 * @param taskOf the task of an item. Define it outside components.
 */
export function useTaskGroups<Item>(
  items: readonly Item[],
  taskOf: (item: Item) => Pick<Schemas['ProviderTask'], 'entity'>,
): { readonly items: readonly Item[]; readonly groupOf: (item: Item) => string } {
  const catalogue = useCatalogue();
  return useMemo(() => {
    const categoryOf = (item: Item) => entityOf(catalogue, taskOf(item))?.category;
    const place = (item: Item) => {
      const index = catalogue.categories.findIndex(({ id }) => id === categoryOf(item));
      return index < 0 ? catalogue.categories.length : index;
    };
    return {
      items: [...items].sort((one, other) => place(one) - place(other)),
      groupOf: (item) => catalogue.categories[place(item)]?.title ?? OTHER,
    };
  }, [catalogue, items, taskOf]);
}
