import type { EntityDefinition } from '../catalogue/entity.js';
import type { OneOfField } from '../catalogue/field.types.js';
import type { ParentResource } from './listing.types.js';
import type { ResourceType } from './resource-type.types.js';

/** Attributes of the parent, each with the values of parents that have such children: `{engine: ['kafka']}`. */
export type ParentCondition = Readonly<Record<string, readonly (string | number | boolean)[]>>;

/**
 * Whether a parent may have children of a kind. A parent that lacks an attribute of the condition may: it is listed
 * under, so that a value that could not be read hides nothing.
 */
export const mayHaveChildren = (
  { attributes }: Pick<ParentResource, 'attributes'>,
  where: ParentCondition = {},
): boolean =>
  Object.entries(where).every(([name, values]) => {
    const value: unknown = Reflect.get(attributes, name);
    return value === undefined || values.some((wanted) => wanted === value);
  });

/** The problems of the conditions that kinds put on their parents, as sentences. */
export function parentConditionProblems(
  resources: readonly ResourceType[],
  entities: readonly EntityDefinition[],
): string[] {
  return resources.flatMap(({ kind, parent, parentWhere }): string[] => {
    if (parentWhere === undefined) return [];
    if (parent === undefined)
      return [`"${kind}" is not listed under another kind that \`parentWhere\` could be about. Remove it.`];
    const conditions: [string, unknown][] = Object.entries(parentWhere ?? {});
    if (conditions.length === 0) return [`\`parentWhere\` of "${kind}" needs an attribute of its parent, with values.`];
    const entity = entities.find(({ id }) => id === resources.find((type) => type.kind === parent)?.entity);
    return conditions.flatMap(([name, values]) => conditionProblem(kind, entity, name, values) ?? []);
  });
}

function conditionProblem(
  kind: string,
  entity: EntityDefinition | undefined,
  name: string,
  values: unknown,
): string | undefined {
  const at = `\`parentWhere\` of "${kind}"`;
  if (!Array.isArray(values) || values.length === 0) return `${at} needs a list of values for "${name}".`;
  // An unknown entity is a problem of its own.
  if (!entity) return undefined;
  if (!Object.hasOwn(entity.fields, name))
    return `${at} names "${name}", which is not an attribute of the entity "${entity.id}" of its parent.`;
  const field = entity.fields[name];
  if (field?.type !== 'one-of') return undefined;
  const strange = values.filter((value) => !(field as OneOfField).values.includes(String(value)));
  return strange.length === 0
    ? undefined
    : `${at} names ${strange.map((value) => JSON.stringify(value)).join(', ')}, which "${name}" cannot be.`;
}
