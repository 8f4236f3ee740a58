import type { Resource } from './resource.types.js';

/** What a template of `ResourceType.page` can have filled in, from a resource. */
const VALUES: Readonly<Record<string, (resource: PagedResource) => string | undefined>> = {
  uid: ({ key }) => key.uid,
  // A child is `parent/ownId` everywhere.
  parent: ({ key: { uid } }) => uid.slice(0, Math.max(0, uid.lastIndexOf('/'))),
  id: ({ key: { uid } }) => uid.slice(uid.lastIndexOf('/') + 1),
  name: ({ name }) => name,
  region: ({ region }) => region,
};

/** Half a character, which nothing can encode. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** A host name, so that nothing a provider sends decides where a link leads. */
const FIXED_HOST = /^https:\/\/[a-z0-9.-]+(:\d+)?(?=[/?#]|$)/i;

/** What a link to the provider is made of. */
export type PagedResource = Pick<Resource, 'key' | 'name' | 'region'>;

/**
 * The address of a resource in the provider's own console, from the template of its type.
 *
 * @param template `ResourceType.page`: `https://cloud.example.com/servers/{uid}`, of a child `https://cloud.example.com/zones/{parent}/records/{id}`.
 * @returns undefined where the resource lacks what the template asks for.
 */
export function resourcePage(template: string, resource: PagedResource): string | undefined {
  let whole = true;
  const address = template.replaceAll(PLACEHOLDER, (_, name: string) => {
    const value = VALUES[name]?.(resource) ?? '';
    // A dot segment would lead elsewhere, encoded or not (WHATWG URL, "double-dot path segment").
    if (value === '' || value === '.' || value === '..') whole = false;
    return encodeURIComponent(value.replaceAll(LONE_SURROGATE, '\ufffd'));
  });
  return whole ? address : undefined;
}

/** What is wrong with a template of `ResourceType.page`, as the end of a sentence; undefined when nothing is. */
export function pageTemplateProblem(template: string): string | undefined {
  if (!FIXED_HOST.test(template)) return 'must begin with https:// and a host name in which nothing is filled in';
  const unknown = [...template.matchAll(PLACEHOLDER)].find(([, name = '']) => !Object.hasOwn(VALUES, name));
  if (unknown) return `has ${unknown[0]}, and only ${knownPlaceholders()} can be filled in`;
  const example = template.replaceAll(PLACEHOLDER, 'x');
  if (/[{}]/.test(example)) return 'has a brace without its other one';
  return URL.canParse(example) ? undefined : 'is no URL';
}

const knownPlaceholders = (): string =>
  Object.keys(VALUES)
    .map((name) => `{${name}}`)
    .join(', ');
