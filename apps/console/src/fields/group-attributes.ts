import { ATTRIBUTE_GROUPS } from './attribute-groups.constants';
import { deriveField } from './derive-field';
import type { Field } from './field.types';

/** An attribute that is there, or that could not be read. */
export interface ShownAttribute extends Field {
  readonly name: string;
  /** Undefined: it could not be read, and nothing was known before. */
  readonly value: unknown;
}

export interface ShownGroup {
  readonly title: string;
  readonly attributes: readonly ShownAttribute[];
}

const KNOWN = new Set(ATTRIBUTE_GROUPS.flatMap(({ fields }) => Object.keys(fields)));

/**
 * The attributes of a resource by group; those that this console does not know, as of another plugin, come last under names
 * derived from theirs.
 *
 * @param unread names of attributes that could not be read: shown also where there is no value.
 */
export function groupAttributes(
  attributes: Readonly<Record<string, unknown>>,
  unread: readonly string[] = [],
): ShownGroup[] {
  const isShown = (name: string) => (attributes[name] ?? undefined) !== undefined || unread.includes(name);
  const shown = (entries: readonly (readonly [string, Field])[]): ShownAttribute[] =>
    entries.filter(([name]) => isShown(name)).map(([name, field]) => ({ name, ...field, value: attributes[name] }));
  const others = [...new Set([...Object.keys(attributes), ...unread])].filter((name) => !KNOWN.has(name));
  return [
    ...ATTRIBUTE_GROUPS.map(({ title, fields }) => ({ title, attributes: shown(Object.entries(fields)) })),
    { title: 'Others', attributes: shown(others.map((name) => [name, deriveField(name)])) },
  ].filter((group) => group.attributes.length > 0);
}
