import { mayHaveChildren, type ParentCondition } from './parent-condition.js';
import {
  fillTemplate,
  type PagedResource,
  PLACEHOLDER,
  placeholderProblem,
  placeholdersOf,
} from './resource-placeholders.js';

/** What the resources of a kind are in Terraform, so that it can import them. */
export interface TerraformResource {
  /** The type of the resource: `digitalocean_droplet`. */
  readonly type: string;
  /** The id that an `import` block takes, with the placeholders of `ResourceType.page`: `{parent},{id}`. Default: `{uid}`. */
  readonly id?: string;
  /**
   * The same id from attributes in a state of Terraform, as placeholders: `{domain},{id}`. It tells which resources a
   * state manages. Default: `{id}`.
   */
  readonly state?: string;
  /** Only resources with these attributes are of this type. Absent: all of the kind. */
  readonly where?: ParentCondition;
}

/** A resource as Terraform names it. */
export interface TerraformImport {
  readonly type: string;
  readonly id: string;
}

/**
 * What Terraform imports a resource as.
 *
 * @param declared `ResourceType.terraform`.
 * @returns undefined if the provider has no resource for it, or it lacks a value that its id needs.
 */
export function terraformImport(
  declared: readonly TerraformResource[] = [],
  resource: PagedResource & { readonly attributes: object },
): TerraformImport | undefined {
  const found = declared.find(({ where }) => mayHaveChildren(resource, where));
  const id = found && fillTemplate(found.id ?? '{uid}', resource, (value) => value);
  return found === undefined || id === undefined ? undefined : { type: found.type, id };
}

/**
 * The id that imports what a state manages.
 *
 * @param attributes of an instance in the state.
 * @returns undefined if it lacks an attribute that the id needs.
 */
export function terraformStateId(
  { state = '{id}' }: TerraformResource,
  attributes: Readonly<Record<string, unknown>>,
): string | undefined {
  let isWhole = true;
  const id = state.replaceAll(PLACEHOLDER, (_, name: string) => {
    const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    isWhole = false;
    return '';
  });
  return isWhole && id !== '' ? id : undefined;
}

const NAME = /^[a-z][a-z0-9_]{0,127}$/;

/** The problem of a declaration, as the end of a sentence. Undefined if there is none. */
export function terraformProblem(declared: readonly TerraformResource[]): string | undefined {
  if (!Array.isArray(declared) || declared.length === 0) return 'needs a list of types of resources';
  for (const { type, id = '{uid}', state = '{id}' } of declared as readonly TerraformResource[]) {
    if (typeof type !== 'string' || !NAME.test(type))
      return `has the type ${JSON.stringify(String(type).slice(0, 60))}, which needs lower-case letters, digits and underscores`;
    const problem = placeholderProblem(id);
    if (problem !== undefined) return `has the id "${id}", which ${problem}`;
    if (placeholdersOf(id).length === 0) return `has the id "${id}", which is the same for every resource`;
    const unnamed = placeholdersOf(state).some((name) => !NAME.test(name));
    if (unnamed || placeholdersOf(state).length === 0)
      return `has the state "${state}", which needs attributes of Terraform, such as {id}`;
  }
  return undefined;
}
