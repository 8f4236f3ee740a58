import { nameOptions } from '../../inventory/name-options';

/**
 * The connections to choose from, with the one of the address also where it is not known (any more): what narrows a list is shown.
 *
 * @param names by ids; undefined while they are loading.
 */
export function connectionOptions(names: ReadonlyMap<string, string> = new Map(), chosen: string | undefined) {
  const options = nameOptions(
    [...names].map(([value, label]) => ({ value, label })),
    (id) => id.slice(0, 8),
  );
  return chosen && !names.has(chosen) ? [{ value: chosen, label: chosen.slice(0, 8) }, ...options] : options;
}
