import type { Resource } from './resource.types.js';

/** The placeholders of `ResourceType.page` and their values for a resource. */
const VALUES: Readonly<Record<string, (resource: PagedResource) => string | undefined>> = {
  uid: ({ key }) => key.uid,
  // The uid of a child is always `parent/ownId`.
  parent: ({ key: { uid } }) => uid.slice(0, Math.max(0, uid.lastIndexOf('/'))),
  id: ({ key: { uid } }) => uid.slice(uid.lastIndexOf('/') + 1),
  name: ({ name }) => name,
  region: ({ region }) => region,
};

/** An unpaired surrogate, which cannot be encoded. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** A host name without placeholders, so that provider data cannot change where a link points. */
const FIXED_HOST = /^https:\/\/[a-z0-9.-]+(:\d+)?(?=[/?#]|$)/i;

/** The parts of a link to the provider's console. */
export type PagedResource = Pick<Resource, 'key' | 'name' | 'region'>;

/**
 * The address of a resource in the provider's own console, from the template of its type.
 *
 * @param template `ResourceType.page`: `https://cloud.example.com/servers/{uid}`, of a child
 * `https://cloud.example.com/zones/{parent}/records/{id}`.
 * @returns undefined if the resource lacks a value that the template needs.
 */
export function resourcePage(template: string, resource: PagedResource): string | undefined {
  let whole = true;
  const address = template.replaceAll(PLACEHOLDER, (_, name: string) => {
    const value = VALUES[name]?.(resource) ?? '';
    // A dot segment would change the path, encoded or not (WHATWG URL, "double-dot path segment").
    if (value === '' || value === '.' || value === '..') whole = false;
    return encodeURIComponent(value.replaceAll(LONE_SURROGATE, '\ufffd'));
  });
  return whole ? address : undefined;
}

/** The problem of a `ResourceType.page` template, as the end of a sentence. Undefined if it is valid. */
export function pageTemplateProblem(template: string): string | undefined {
  if (!FIXED_HOST.test(template)) return 'must begin with https:// and a host name without placeholders';
  const unknown = [...template.matchAll(PLACEHOLDER)].find(([, name = '']) => !Object.hasOwn(VALUES, name));
  if (unknown) return `has ${unknown[0]}, and only ${knownPlaceholders()} can be filled in`;
  const example = template.replaceAll(PLACEHOLDER, 'x');
  if (/[{}]/.test(example)) return 'has an unbalanced brace';
  return URL.canParse(example) ? undefined : 'is not a URL';
}

const knownPlaceholders = (): string =>
  Object.keys(VALUES)
    .map((name) => `{${name}}`)
    .join(', ');
