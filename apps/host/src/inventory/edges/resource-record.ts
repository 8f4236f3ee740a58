import {
  foldHostName,
  foldTag,
  parseNetwork,
  type PluginManifest,
  type Relation,
  type Resource,
  type RoleReader,
  entityOf,
  resourceUrn,
  type ResourceType,
  roleReader,
} from '@maestro/core';
import { type NotedUnknown } from '../../database/tables/unknown-since.js';
import { hash } from 'node:crypto';

/** Columns derived from a resource by the roles of its entity's fields and by the declaration of its kind. */
export interface DerivedColumns {
  readonly host_name?: string;
  readonly urn?: string;
  readonly addresses?: readonly string[];
  readonly search_text: string;
  readonly monthly_cost?: number;
  /** ISO 4217. */
  readonly cost_currency?: string;
}

/** A resource as written, with derived columns. The names are those of the columns. */
export interface ResourceRecord extends DerivedColumns {
  /** The id of its row. Absent for a new one. */
  readonly id?: string;
  readonly uid: string;
  readonly part: string;
  readonly checksum: string;
  readonly unknown: readonly NotedUnknown[] | null;
  readonly created_at?: string;
  /** Its normalized tags, if they differ from the provider's. */
  readonly tag_keys?: readonly string[];
  /** Its relations with normalized selectors. Absent if identical to those in the document. */
  readonly edges?: readonly (Relation | NetworkEdge)[];
  readonly document: Omit<Resource, 'unknown' | 'unread'>;
}

/** A relation to resources with an address in a network. */
interface NetworkEdge {
  readonly type: Relation['type'];
  readonly to: {
    readonly kind?: string;
    /** Absent if the selector was invalid; such an edge has no target. */
    readonly network?: string;
  };
}

/** The columns of a row in addition to its resource. */
interface RecordFacts {
  /** The listing part it was read in. */
  readonly part: string;
  readonly checksum: string;
  readonly unknown: readonly NotedUnknown[] | null;
}

/** How a resource is read. */
interface RecordRules {
  readonly roles: MarkedReader;
  /** How the provider compares tags. */
  readonly tags?: PluginManifest['tags'];
}

/** The record of a resource. */
export function resourceRecord(resource: Resource, facts: RecordFacts, rules: RecordRules): ResourceRecord {
  const { unknown: _unknown, unread: _unread, ...document } = resource;
  const { key, createdAt } = document;
  return {
    ...facts,
    uid: key.uid,
    created_at: moment(createdAt),
    ...derivedColumns(resource, rules.roles),
    ...foldedTags(document, rules),
    ...foldedEdges(document, rules),
    document,
  };
}

/** Values derived from a resource by roles, and its URN. */
export function derivedColumns(resource: Resource, roles: MarkedReader): DerivedColumns {
  const { key, name, tags, attributes } = resource;
  const cost = roles.monthlyCost(attributes);
  const hostName = roles.hostName(attributes);
  const addresses = roles.addresses(attributes);
  return {
    host_name: hostName === undefined ? undefined : foldHostName(hostName),
    urn: roles.urn(resource),
    ...(addresses.length > 0 && { addresses }),
    search_text: [name, key.uid, ...tags, ...roles.searchTexts(attributes)].join('\n').toLowerCase(),
    monthly_cost: cost?.amount,
    cost_currency: cost?.currency,
  };
}

/** Its normalized tags, if they differ from the provider's. */
function foldedTags(
  { tags }: ResourceRecord['document'],
  naming: Pick<PluginManifest, 'tags'>,
): Pick<ResourceRecord, 'tag_keys'> {
  if (naming.tags !== 'case-insensitive') return {};
  const keys = tags.map((tag) => foldTag(tag, naming));
  return keys.some((tag, index) => tag !== tags[index]) ? { tag_keys: keys } : {};
}

/** Its relations with normalized selectors, if any differ. */
function foldedEdges(
  { key, relations }: ResourceRecord['document'],
  naming: Pick<PluginManifest, 'tags'>,
): Pick<ResourceRecord, 'edges'> {
  const edges = relations.map((relation) => foldedEdge(relation, key.provider, naming));
  return edges.some((edge, index) => edge !== relations[index]) ? { edges } : {};
}

function foldedEdge(
  relation: Relation,
  provider: string,
  naming: Pick<PluginManifest, 'tags'>,
): Relation | NetworkEdge {
  const { type, to } = relation;
  if ('uid' in to || 'hostName' in to || 'urn' in to) return relation;
  if ('tag' in to) {
    // The tag rules of other providers are not known here.
    const tag = to.kind.startsWith(`${provider}.`) ? foldTag(to.tag, naming) : to.tag;
    return tag === to.tag ? relation : { type, to: { kind: to.kind, tag } };
  }
  const text = 'cidr' in to ? to.cidr : to.address;
  const kind = to.kind === undefined ? {} : { kind: to.kind };
  return { type, to: { ...kind, ...(parseNetwork(text) !== undefined && { network: text }) } };
}

/** A timestamp that the database accepts, because a provider may send anything. The API only supports the years 1 to 9999. */
function moment(text: string | undefined): string | undefined {
  const date = text === undefined ? NaN : Date.parse(text);
  const written = Number.isNaN(date) ? '' : new Date(date).toISOString();
  return /^(?!0000)\d{4}-/.test(written) ? written : undefined;
}

/** The role reader of an entity, with the mark of its declaration and that of the kind's URN. */
export interface MarkedReader extends RoleReader {
  /** The prefix of checksums: `3fTq0a.`, or empty if no field has a role and the kind has no URN. */
  readonly mark: string;
  /** The name by which relations refer to a resource. Undefined if its kind declares none. */
  urn(resource: Resource): string | undefined;
}

/**
 * The role readers of entities, each created once.
 *
 * @param template the URN of the kind whose resources are read.
 */
export function resourceRoles(
  manifest: Pick<PluginManifest, 'entities'>,
  template?: ResourceType['urn'],
): (entity: string) => MarkedReader {
  const readers = new Map<string, MarkedReader>();
  return (entity) => {
    const known = readers.get(entity);
    if (known) return known;
    const reader = roleReader(entityOf({ entity }, manifest));
    const rules = reader.rules + (template ?? '');
    const mark = rules === '' ? '' : `${hash('sha1', rules, 'base64url').slice(0, 6)}.`;
    const marked = { ...reader, mark, urn: (resource: Resource) => resourceUrn(template, resource) };
    readers.set(entity, marked);
    return marked;
  };
}

/** The mark in a checksum. Checksums themselves are base64url, which has no dots. */
export const markOf = (checksum: string): string => checksum.slice(0, checksum.indexOf('.') + 1);
