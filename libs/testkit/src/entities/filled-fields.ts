import { entityOf, fieldPaths, type PluginManifest, type Resource, type ResourceType } from '@maestro/core';

/** Common fields of resources that a provider may leave empty. */
const COMMON = ['region', 'status', 'createdAt', 'tags', 'relations'] as const;

/** All possible fields of a resource type: `region`, `attributes.vcpus`, `attributes.rules.ports`, `relations.attached-to`. */
export function declaredFields(type: ResourceType, manifest: PluginManifest): string[] {
  const relations = Object.keys(type.relations ?? {}).map((relation) => `relations.${relation}`);
  return [...COMMON, ...relations, ...fieldPaths(entityOf(type, manifest)?.fields ?? {})];
}

/** The fields that have a value, other than an empty list, in at least one of the resources. */
export function filledFields(resources: readonly Resource[]): ReadonlySet<string> {
  const filled = new Set<string>();
  for (const resource of resources) {
    for (const field of COMMON) if (isFilled(resource[field])) filled.add(field);
    for (const { type } of resource.relations) filled.add(`relations.${type}`);
    addFilled(resource.attributes, 'attributes', filled);
  }
  return filled;
}

function addFilled(object: object, at: string, filled: Set<string>): void {
  for (const [name, value] of Object.entries(object)) {
    if (!isFilled(value)) continue;
    filled.add(`${at}.${name}`);
    for (const item of Array.isArray(value) ? (value as unknown[]) : [])
      if (typeof item === 'object' && item !== null) addFilled(item, `${at}.${name}`, filled);
  }
}

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
