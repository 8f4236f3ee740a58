import { fieldOf } from './field-of';
import type { Field, Fields } from './derive-field';

/** An attribute with a value, or one that could not be read. */
export interface ShownAttribute {
  readonly name: string;
  readonly field: Field;
  /** Undefined if it could not be read and no earlier value is known. */
  readonly value: unknown;
}

export interface ShownGroup {
  readonly title: string;
  readonly attributes: readonly ShownAttribute[];
}

/** The group of fields without one, and of undeclared fields. */
const OTHERS = 'Others';

/**
 * The attributes of a resource by group, as its entity declares them. Undeclared ones come last, with derived labels.
 *
 * @param unread names of attributes that could not be read: shown even without a value.
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
  // Moved to the end.
  groups.delete(OTHERS);
  if (others) groups.set(OTHERS, others);
  return [...groups].map(([title, shown]) => ({ title, attributes: shown }));
}
