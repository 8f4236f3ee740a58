import { fillTemplate, placeholderProblem, type PagedResource, placeholdersOf } from './resource-placeholders.js';

/** A scheme, or a namespace, that is the same for every resource of the kind. */
const FIXED_START = /^[a-z][a-z0-9+.-]*:/i;

/** Placeholders that differ from resource to resource. */
const OWN = ['uid', 'id', 'name'];

/**
 * The name by which resources of any plugin refer to a resource, from the template of its type.
 *
 * @param template `ResourceType.urn`: `do:space:{name}`. Absent: no resource of the kind has one.
 * @returns undefined if the resource lacks a value that the template needs.
 */
export const resourceUrn = (template: string | undefined, resource: PagedResource): string | undefined =>
  template === undefined ? undefined : fillTemplate(template, resource, (value) => value);

/** The problem of a `ResourceType.urn` template, as the end of a sentence. Undefined if it is valid. */
export function urnTemplateProblem(template: string): string | undefined {
  if (!FIXED_START.test(template)) return 'must begin with a namespace such as do:';
  const problem = placeholderProblem(template);
  if (problem !== undefined) return problem;
  const isOwn = placeholdersOf(template).some((name) => OWN.includes(name));
  return isOwn ? undefined : 'is the same for every resource: it needs {uid}, {id} or {name}';
}
