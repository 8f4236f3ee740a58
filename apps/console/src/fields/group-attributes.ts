import { fieldOf } from './field-of';
import type { Field, Fields } from './field.types';

/** An attribute that is there, or that could not be read. */
export interface ShownAttribute {
  readonly name: string;
  readonly field: Field;
  /** Undefined: it could not be read, and nothing was known before. */
  readonly value: unknown;
}

export interface ShownGroup {
  readonly title: string;
  readonly attributes: readonly ShownAttribute[];
}

/** Of fields whose entity names no group, and of those that no entity declares. */
const OTHERS = 'Others';

/**
 * The attributes of a resource by group, as its entity declares them; those that it does not declare come last, under names derived
 * from theirs.
 *
 * @param unread names of attributes that could not be read: shown also where there is no value.
 */
export function groupAttributes(
  attributes: Readonly<Record<string, unknown>>,
  fields: Fields = {},
  unread: readonly string[] = [],
): ShownGroup[] {
  const isShown = (name: string) => (attributes[name] ?? undefined) !== undefined || unread.includes(name);
  const names = new Set([...Object.keys(fields), ...Object.keys(attributes), ...unread]);
  const groups = new Map<string, ShownAttribute[]>();
  for (const name of [...names].filter(isShown)) {
    const field = fieldOf(fields, name);
    const title = field.group ?? OTHERS;
    groups.set(title, [...(groups.get(title) ?? []), { name, field, value: attributes[name] }]);
  }
  const others = groups.get(OTHERS);
  // Last, wherever the first of them stands.
  groups.delete(OTHERS);
  if (others) groups.set(OTHERS, others);
  return [...groups].map(([title, shown]) => ({ title, attributes: shown }));
}
