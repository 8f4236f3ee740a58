import type { EntityDefinition } from '../catalogue/entity.js';
import type { FieldRole } from '../catalogue/field.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';

/** What contradicts a list of what the provider offers, because it says something about an account's own things. */
const CONTRADICTIONS = [
  ...(['parent', 'narrowed', 'aliasOf', 'onlyDeep', 'unchangedBy', 'tellsUnchanged'] as const),
] satisfies readonly (keyof ResourceType)[];

/** Roles that are no claim about a thing of an account. */
const HARMLESS: ReadonlySet<FieldRole | undefined> = new Set<FieldRole | undefined>([undefined, 'version']);

/** The problems in how kinds declare that they are references, as sentences. */
export function referenceProblems(resources: readonly ResourceType[], entities: readonly EntityDefinition[]): string[] {
  return resources
    .filter(({ reference }) => reference)
    .flatMap((type) => [
      ...contradictionProblems(type),
      ...childProblems(type, resources),
      ...entityProblems(type, resources),
      ...roleProblems(type, entities),
    ]);
}

const contradictionProblems = (type: ResourceType): string[] =>
  CONTRADICTIONS.filter((name) => type[name] !== undefined).map(
    (name) => `"${type.kind}" is a reference, which is one list that everybody sees. Leave out its \`${name}\`.`,
  );

const childProblems = ({ kind }: ResourceType, resources: readonly ResourceType[]): string[] =>
  resources
    .filter(({ parent }) => parent === kind)
    .map((child) => `"${child.kind}" is listed under "${kind}", which is a reference and not read in every sync.`);

function entityProblems({ kind, entity }: ResourceType, resources: readonly ResourceType[]): string[] {
  const owned = resources.find((type) => type.entity === entity && !type.reference);
  if (!owned) return [];
  return [
    `"${kind}" is a reference of the entity "${entity}", and "${owned.kind}" is not. Give it an entity of its own.`,
  ];
}

/** A price is not what the account pays, and the end of a version is not that of a thing. */
function roleProblems({ kind, entity: id }: ResourceType, entities: readonly EntityDefinition[]): string[] {
  const fields = Object.entries(entities.find((entity) => entity.id === id)?.fields ?? {});
  return fields
    .filter(([, { role }]) => !HARMLESS.has(role))
    .map(
      ([name, { role }]) =>
        `"${kind}" is a reference, so no "${name}" is that of a thing. Leave out its role "${role}".`,
    );
}
