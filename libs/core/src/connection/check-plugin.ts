import { CATEGORIES } from '../catalogue/categories.js';
import { categoryProblems, entityProblems } from '../catalogue/check-entity.js';
import { SHARED_ENTITIES } from '../catalogue/entities/shared-entities.js';
import type { EntityDefinition } from '../catalogue/entity.js';
import type { PluginManifest, ProviderPlugin } from '../contract/plugin-manifest.types.js';
import { RELATION_TYPES } from '../contract/relation.types.js';
import { regionalAddressProblems } from '../contract/region-placeholder.js';
import { parentConditionProblems } from '../contract/parent-condition.js';
import { pageTemplateProblem } from '../contract/resource-page.js';
import { urnTemplateProblem } from '../contract/resource-urn.js';
import { serviceDiscoveryProblem } from '../contract/service-discovery.js';
import { terraformProblem } from '../contract/terraform-resource.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { credentialFields } from '../credentials/credential-field-decorator.js';
import { credentialPatterns } from '../credentials/credential-patterns.js';
import { uidFormProblem } from '../contract/uid-form.js';
import { secretPointerProblem } from '../kinds/declared-secrets.js';
import { contractProblem, InvalidPluginError } from './check-contract.js';
import { embeddedProblems } from './embedded-problems.js';
import { referenceProblems } from './reference-problems.js';
import { unchangedProblems } from './unchanged-problems.js';
import { labelProblems } from './label-problems.js';
import { limitProblems } from './limit-problems.js';
import { viewsProblems } from './views-problems.js';

const TAG_RULES = ['case-sensitive', 'case-insensitive'];

const ID = /^[a-z][a-z0-9-]*$/;

/**
 * Checks that a package exports a plugin that this contract supports.
 *
 * @param name the package's name, for the message.
 * @throws {InvalidPluginError} naming every problem. For an incompatible contract, it names both versions.
 */
export function checkPlugin(name: string, exported: unknown): ProviderPlugin {
  if (!isPluginShaped(exported)) {
    throw new InvalidPluginError(name, [
      'Its default export is not a plugin: it must have manifest, credentials and module.',
    ]);
  }
  const { manifest, credentials } = exported;
  const outdated = contractProblem(manifest);
  // The rest of the manifest follows the rules of another contract.
  if (outdated !== undefined) throw new InvalidPluginError(manifest.id ?? name, [outdated]);
  const problems = [
    ...manifestProblems(manifest),
    ...regionalAddressProblems(manifest),
    ...limitProblems(exported),
    ...labelProblems(manifest),
    ...unchangedProblems(manifest.resources, exported.module),
    ...embeddedProblems(manifest.resources),
    ...referenceProblems(manifest.resources, [...SHARED_ENTITIES, ...listOf(manifest.entities)]),
    ...resourceProblems(manifest),
    ...parentConditionProblems(manifest.resources, [...SHARED_ENTITIES, ...listOf(manifest.entities)]),
    ...catalogueProblems(manifest),
    ...viewsProblems(manifest),
  ];
  if (credentialFields(credentials).length === 0) problems.push('Its credentials class declares no CredentialField.');
  for (const { problem } of credentialPatterns(credentials)) if (problem !== undefined) problems.push(problem);
  if (problems.length > 0) throw new InvalidPluginError(manifest.id ?? name, problems);
  return exported;
}

function isPluginShaped(value: unknown): value is ProviderPlugin {
  if (typeof value !== 'object' || value === null) return false;
  const { manifest, credentials, module } = value as Partial<ProviderPlugin>;
  const lists = [manifest?.resources, manifest?.limits, manifest?.endpoints, manifest?.setup?.steps];
  return lists.every(Array.isArray) && typeof credentials === 'function' && module !== undefined;
}

function manifestProblems({ id, concurrency, limits, uids = {}, tags }: PluginManifest): string[] {
  const problems: string[] = [];
  for (const [kind, forms] of Object.entries(uids)) {
    const wrong = Array.isArray(forms) ? forms.map(uidFormProblem).find(Boolean) : 'is not a list';
    if (wrong !== undefined) problems.push(`What it declares as ids of "${kind}" ${wrong}.`);
  }
  if (tags !== undefined && !TAG_RULES.includes(tags))
    problems.push(`Its tags are "${tags}"; they can be ${TAG_RULES.join(' or ')}.`);
  if (typeof id !== 'string' || !ID.test(id))
    problems.push(`Its id "${id}" must be lower case letters, digits and hyphens.`);
  if (!(concurrency >= 1)) problems.push('Its concurrency must be at least 1.');
  for (const limit of limits) {
    if (!(limit.requests > 0 && limit.windowMs > 0))
      problems.push(`Its limit "${limit.name}" must allow at least one request in a window of some length.`);
  }
  const names = limits.map(({ name }) => name);
  for (const twice of repeated(names)) problems.push(`It declares the limit "${twice}" twice.`);
  for (const { name, shareOf } of limits) {
    if (shareOf && !names.includes(shareOf.limit))
      problems.push(`Its limit "${name}" is a share of "${shareOf.limit}", which it does not declare.`);
  }
  return problems;
}

function resourceProblems({ id, resources }: PluginManifest): string[] {
  const problems: string[] = [];
  if (resources.length === 0) problems.push('It declares no resources.');
  for (const field of ['kind', 'task'] as const) {
    for (const twice of repeated(resources.map((type) => type[field])))
      problems.push(`It declares the ${field} "${twice}" twice.`);
  }
  const kinds = resources.map(({ kind }) => kind);
  for (const { kind, parent, page, urn, aliasOf, secrets = [], relations = {}, ...type } of resources) {
    if (type.onlyDeep && (type.deep === undefined || type.schedule !== undefined))
      problems.push(`"${kind}" is read by deep syncs only: describe it in \`deep\`, and leave out \`schedule\`.`);
    problems.push(...relationProblems(kind, relations));
    if (!kind.startsWith(`${id}.`)) problems.push(`Its kind "${kind}" must begin with "${id}.".`);
    if (parent !== undefined && !kinds.includes(parent))
      problems.push(`The parent "${parent}" of "${kind}" is not one of its kinds.`);
    if (aliasOf !== undefined && (aliasOf === kind || !kinds.includes(aliasOf)))
      problems.push(`"${kind}" is declared an alias of "${aliasOf}", which is not another one of its kinds.`);
    if (isUnderItself(kind, resources)) problems.push(`"${kind}" is listed under itself, so it could never start.`);
    for (const pointer of secrets) {
      const wrong = secretPointerProblem(pointer);
      if (wrong !== undefined) problems.push(`The secret "${String(pointer)}" of "${kind}" ${wrong}.`);
    }
    problems.push(...templateProblems(kind, { page, urn }));
    const unlabelled = type.serviceDiscovery && serviceDiscoveryProblem(type.serviceDiscovery);
    if (unlabelled !== undefined) problems.push(`The service discovery of "${kind}" ${unlabelled}.`);
    const unimported = type.terraform && terraformProblem(type.terraform);
    if (unimported !== undefined) problems.push(`The declaration for Terraform of "${kind}" ${unimported}.`);
  }
  return problems;
}

function templateProblems(kind: string, { page, urn }: Pick<ResourceType, 'page' | 'urn'>): string[] {
  const [ofPage, ofUrn] = [page && pageTemplateProblem(page), urn && urnTemplateProblem(urn)];
  return [
    ...(ofPage ? [`The page "${page}" of "${kind}" ${ofPage}.`] : []),
    ...(ofUrn ? [`The URN "${urn}" of "${kind}" ${ofUrn}.`] : []),
  ];
}

function relationProblems(kind: string, relations: NonNullable<ResourceType['relations']>): string[] {
  return Object.entries(relations).flatMap(([name, kinds]: [string, unknown]) => {
    if (!Object.hasOwn(RELATION_TYPES, name))
      return [
        `The relation ${JSON.stringify(name.slice(0, 60))} of "${kind}" is unknown. Use ${Object.keys(RELATION_TYPES).join(', ')}.`,
      ];
    const isNamed =
      Array.isArray(kinds) && kinds.length > 0 && kinds.every((to) => typeof to === 'string' && to !== '');
    return isNamed ? [] : [`The relation "${name}" of "${kind}" needs a list of the kinds that it leads to.`];
  });
}

/** The problems of a manifest's own entities and categories. */
function catalogueProblems({ entities = [], categories = [], resources }: PluginManifest): string[] {
  if (!isListOfObjects(entities)) return ['Its entities are not a list of objects.'];
  if (!isListOfObjects(categories)) return ['Its categories are not a list of objects.'];
  const ids = entities.map(({ id }) => id);
  const shared = SHARED_ENTITIES.map(({ id }) => id);
  const known = [...shared, ...ids];
  const categoryIds = categories.map(({ id }) => id);
  return [
    ...resources
      .filter(({ entity }) => !known.includes(entity))
      .map(
        ({ kind, entity }) =>
          `The entity "${entity}" of "${kind}" is declared neither by core nor by its manifest. Add it to entities.`,
      ),
    ...repeated(ids).map((id) => `It declares the entity "${id}" twice.`),
    ...ids
      .filter((id) => shared.includes(id))
      .map((id) => `Its entity "${id}" is already declared by core. Use that one, or choose another id.`),
    ...repeated(categoryIds).map((id) => `It declares the category "${id}" twice.`),
    ...categoryIds
      .filter((id) => CATEGORIES.some((category) => category.id === id))
      .map((id) => `Its category "${id}" is already declared by core. Remove it, or choose another id.`),
    ...categories.flatMap(categoryProblems),
    ...entities.flatMap((entity) => entityProblems(entity, categoryIds)),
  ];
}

/** Entities that are no list are a problem of their own. */
const listOf = (entities: PluginManifest['entities']): readonly EntityDefinition[] =>
  isListOfObjects(entities) ? (entities ?? []) : [];

const isListOfObjects = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null);

function isUnderItself(kind: string, resources: readonly ResourceType[]): boolean {
  const above = new Set<string>();
  let parent = resources.find((type) => type.kind === kind)?.parent;
  while (parent !== undefined && !above.has(parent)) {
    above.add(parent);
    parent = resources.find((type) => type.kind === parent)?.parent;
  }
  return above.has(kind);
}

/** The values that a list contains more than once. */
const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
