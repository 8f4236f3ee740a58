import { isDeepStrictEqual } from 'node:util';
import {
  attributeProblems,
  entityOf,
  fieldPaths,
  type Fields,
  fitsUidForm,
  parseNetwork,
  type PluginManifest,
  type Relation,
  RELATION_TYPES,
  type Resource,
  type ResourceType,
  resourceUrn,
} from '@maestro/core';

/** RFC 3339, section 5.6. */
const DATE_TIME = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/** A URN with a namespace and a value. */
const NAMESPACE = /^[a-z][a-z0-9+.-]*:./i;

/** All violations of the contract and of the entity by a resource. Another check compares its uid with the row. */
export function resourceProblems(
  resource: Resource,
  type: ResourceType,
  manifest: Pick<PluginManifest, 'id' | 'uids' | 'entities'>,
): string[] {
  const { key, name, entity, region, status, active, createdAt, tags, raw } = resource;
  const { id: provider, uids = {} } = manifest;
  const declared = entityOf(type, manifest);
  const problems: (string | false)[] = [
    key.provider !== provider && `key.provider is "${key.provider}" instead of "${provider}"`,
    key.kind !== type.kind && `key.kind is "${key.kind}" instead of "${type.kind}"`,
    !fitsUidForm(key.uid, uids[type.kind]) &&
      `the uid "${key.uid}" matches none of the formats that the manifest declares for ${type.kind}: relations to it would be left out`,
    !isText(name) && 'name is empty or not a string',
    entity !== type.entity && `entity is "${entity}" instead of "${type.entity}"`,
    region !== undefined && !isText(region) && 'region is empty or not a string: leave it out',
    status !== undefined && !isText(status) && 'status is empty or not a string: leave it out',
    typeof active !== 'boolean' && 'active is neither true nor false',
    createdAt !== undefined &&
      !isDateTime(createdAt) &&
      `createdAt is "${createdAt}", which is not RFC 3339: \`2026-01-30T23:50:11Z\`, with the time zone`,
    !(Array.isArray(tags) && tags.every(isText)) && 'tags is not a list of strings',
    type.urn !== undefined &&
      resourceUrn(type.urn, resource) === undefined &&
      `it lacks a value of the URN "${type.urn}", so relations by URN cannot lead to it`,
    raw === undefined && 'raw is missing',
    raw !== undefined &&
      !isJson(raw) &&
      'raw is not plain JSON: it must not contain dates, instances of classes or functions',
  ];
  return [
    ...problems.filter((problem) => problem !== false),
    ...(declared ? attributeProblems(resource.attributes, declared.fields) : []),
    ...unknownProblems(resource, declared?.fields),
    ...resource.relations.flatMap(relationProblems),
    ...resource.relations.flatMap(networkProblems),
    ...resource.relations.flatMap(urnProblems),
    ...resource.relations.flatMap((relation) => undeclaredRelation(relation, type)),
  ];
}

function unknownProblems({ unknown = [], attributes }: Resource, fields: Fields | undefined): string[] {
  const names = fields && new Set(fieldPaths(fields));
  return unknown.flatMap(({ field, reason }) => {
    const name = field.replace(/^attributes\./, '');
    const isOther = field === 'tags' || field.startsWith('relations.');
    return [
      ...(isText(reason) ? [] : [`unknown: ${field} has no reason`]),
      ...(isOther || !names || names.has(`attributes.${name}`)
        ? []
        : [`unknown: ${field} is not a field of the entity`]),
      ...(isEmpty(Reflect.get(attributes, name))
        ? []
        : [`unknown: ${field} has a value. Leave it out; if the entity requires it, set it to an empty list or 0`]),
    ];
  });
}

const isEmpty = (value: unknown): boolean => !value || (Array.isArray(value) && value.length === 0);

function relationProblems({ type, to }: Relation): string[] {
  const known = Object.hasOwn(RELATION_TYPES, type);
  return [
    ...(known ? [] : [`a relation has the type "${type}", which core does not know`]),
    ...(targetOf(to).every(isText)
      ? []
      : [`the relation "${type}" points at ${JSON.stringify(to)}, with an empty part or not a string`]),
  ];
}

/** The values that identify the target of a relation. */
function targetOf(to: Relation['to']): readonly unknown[] {
  if ('uid' in to) return [to.provider, to.kind, to.uid];
  if ('tag' in to) return [to.kind, to.tag];
  const named = 'kind' in to ? [to.kind] : [];
  if ('hostName' in to) return [...named, to.hostName];
  if ('urn' in to) return [...named, to.urn];
  return [...named, 'cidr' in to ? to.cidr : to.address];
}

/** Problems of a network selector that would match nothing or everything. */
function networkProblems({ type, to }: Relation): string[] {
  if (!('address' in to) && !('cidr' in to)) return [];
  const text = 'cidr' in to ? to.cidr : to.address;
  const network = parseNetwork(text);
  const isRight = network !== undefined && 'cidr' in to === text.includes('/') && network.prefix > 0;
  return isRight
    ? []
    : [
        `the relation "${type}" selects ${JSON.stringify(text)}, which is not ${'cidr' in to ? 'a block such as 10.0.0.0/16 (a prefix of 0 selects everything)' : 'an IP address'}. Use relationsToAddresses()`,
      ];
}

function urnProblems({ type, to }: Relation): string[] {
  if (!('urn' in to) || NAMESPACE.test(to.urn)) return [];
  return [
    `the relation "${type}" selects the URN "${to.urn}", which has no namespace. Use the format that its kind declares: do:space:assets`,
  ];
}

function undeclaredRelation({ type, to: { kind = '*' } }: Relation, { relations = {} }: ResourceType): string[] {
  if (relations[type]?.includes(kind)) return [];
  return [
    `a relation "${type}" to ${kind} that the kind does not declare. Add it: relations: { '${type}': ['${kind}'] }`,
  ];
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isDateTime = (text: string): boolean => DATE_TIME.test(text) && !Number.isNaN(Date.parse(text));
const isJson = (value: unknown): boolean => isDeepStrictEqual(value, JSON.parse(JSON.stringify(value)));
