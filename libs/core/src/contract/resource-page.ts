import { fillTemplate, type PagedResource, placeholderProblem } from './resource-placeholders.js';

/** An unpaired surrogate, which cannot be encoded. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** A host name without placeholders, so that provider data cannot change where a link points. */
const FIXED_HOST = /^https:\/\/[a-z0-9.-]+(:\d+)?(?=[/?#]|$)/i;

/**
 * The address of a resource in the provider's own console, from the template of its type.
 *
 * @param template `ResourceType.page`: `https://cloud.example.com/servers/{uid}`, of a child
 * `https://cloud.example.com/zones/{parent}/records/{id}`.
 * @returns undefined if the resource lacks a value that the template needs.
 */
export const resourcePage = (template: string, resource: PagedResource): string | undefined =>
  fillTemplate(template, resource, (value) =>
    // A dot segment would change the path, encoded or not (WHATWG URL, "double-dot path segment").
    value === '.' || value === '..' ? undefined : encodeURIComponent(value.replaceAll(LONE_SURROGATE, '\ufffd')),
  );

/** The problem of a `ResourceType.page` template, as the end of a sentence. Undefined if it is valid. */
export function pageTemplateProblem(template: string): string | undefined {
  if (!FIXED_HOST.test(template)) return 'must begin with https:// and a host name without placeholders';
  const problem = placeholderProblem(template);
  if (problem !== undefined) return problem;
  return URL.canParse(template.replaceAll(/[{}]/g, '')) ? undefined : 'is not a URL';
}
