import type { Catalogue } from '../../catalogue/catalogue';
import { COMMON_FILTERS } from './filters.constants';
import type { FilterField } from './inventory-search.types';
import type { List } from '../../catalogue/lists';

/** The filters of a list; kinds only if it has several. */
export function listFilters({ kinds }: Pick<Catalogue, 'kinds'>, { entity }: List): readonly FilterField[] {
  const held = entity ? kinds.filter((kind) => kind.entity === entity.id) : kinds;
  return held.length > 1 ? ['kind', ...COMMON_FILTERS] : COMMON_FILTERS;
}
