import { nameOptions } from '../../inventory/name-options';

/**
 * The connections to choose from. The selected one is included even if it is unknown, so that active filters are always visible.
 *
 * @param names by id; undefined while loading.
 */
export function connectionOptions(names: ReadonlyMap<string, string> = new Map(), chosen: string | undefined) {
  const options = nameOptions(
    [...names].map(([value, label]) => ({ value, label })),
    (id) => id.slice(0, 8),
  );
  return chosen && !names.has(chosen) ? [{ value: chosen, label: chosen.slice(0, 8) }, ...options] : options;
}
