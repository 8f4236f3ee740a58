import type { Catalogue } from '../../catalogue/catalogue';
import { EVERYWHERE } from './filters.constants';
import type { FilterField } from './inventory-search.types';
import type { List } from './lists';

/** What a list can be narrowed down by: kinds only where it has several. */
export function listFilters({ kinds }: Pick<Catalogue, 'kinds'>, { entity }: List): readonly FilterField[] {
  const held = entity ? kinds.filter((kind) => kind.entity === entity.id) : kinds;
  return held.length > 1 ? ['kind', ...EVERYWHERE] : EVERYWHERE;
}
