import type { Resource } from './resource.types.js';

/** What fills the placeholders of a resource's page and of its URN. */
export type PagedResource = Pick<Resource, 'key' | 'name' | 'region'>;

/** The placeholders, and their values for a resource. */
const VALUES: Readonly<Record<string, (resource: PagedResource) => string | undefined>> = {
  uid: ({ key }) => key.uid,
  // The uid of a child is always `parent/ownId`.
  parent: ({ key: { uid } }) => uid.slice(0, Math.max(0, uid.lastIndexOf('/'))),
  id: ({ key: { uid } }) => uid.slice(uid.lastIndexOf('/') + 1),
  name: ({ name }) => name,
  region: ({ region }) => region,
};

/** A placeholder in a template. */
export const PLACEHOLDER = /\{([^{}]*)\}/g;

/**
 * Fills a template.
 *
 * @param write a value as the text has it. Undefined: the resource lacks a usable value.
 * @returns undefined if the resource lacks a value that the template needs.
 */
export function fillTemplate(
  template: string,
  resource: PagedResource,
  write: (value: string) => string | undefined,
): string | undefined {
  let whole = true;
  const filled = template.replaceAll(PLACEHOLDER, (_, name: string) => {
    const value = VALUES[name]?.(resource) ?? '';
    const written = value === '' ? undefined : write(value);
    if (written === undefined) whole = false;
    return written ?? '';
  });
  return whole ? filled : undefined;
}

/** The names of a template's placeholders. */
export const placeholdersOf = (template: string): string[] =>
  [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name);

/** Why the placeholders of a template cannot be filled in, as the end of a sentence. Undefined if they can. */
export function placeholderProblem(template: string): string | undefined {
  const unknown = placeholdersOf(template).find((name) => !Object.hasOwn(VALUES, name));
  if (unknown !== undefined) return `has {${unknown}}, and only ${knownPlaceholders()} can be filled in`;
  return /[{}]/.test(template.replaceAll(PLACEHOLDER, 'x')) ? 'has an unbalanced brace' : undefined;
}

const knownPlaceholders = (): string =>
  Object.keys(VALUES)
    .map((name) => `{${name}}`)
    .join(', ');
