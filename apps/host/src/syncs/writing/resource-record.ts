import { foldTag, type PluginManifest, type Relation, type Resource, type RoleReader } from '@maestro/core';
import type { NotedUnknown } from './unknown-since.js';

/** Columns that are worked out of a resource by the roles of its entity's fields. */
export interface DerivedColumns {
  readonly host_name?: string;
  readonly search_text: string;
  readonly monthly_cost?: number;
  /** ISO 4217. */
  readonly cost_currency?: string;
}

/** What is written of a resource: itself, and what is worked out of it. The names are those of the columns. */
export interface ResourceRecord extends DerivedColumns {
  /** Of its row; none yet for a new one. */
  readonly id?: string;
  readonly uid: string;
  readonly part: string;
  readonly checksum: string;
  readonly unknown: readonly NotedUnknown[] | null;
  readonly created_at?: string;
  /** What its tags are found by, where that is not how the provider writes them. */
  readonly tag_keys?: readonly string[];
  /** Its relations, with the tags by which others are found. Absent where they are those of the document. */
  readonly edges?: readonly Relation[];
  readonly document: Omit<Resource, 'unknown' | 'unread'>;
}

/** What a row tells besides its resource. */
export interface RecordFacts {
  /** The listing part it was read in. */
  readonly part: string;
  readonly checksum: string;
  readonly unknown: readonly NotedUnknown[] | null;
}

/** How a resource is read. */
export interface RecordRules {
  readonly roles: RoleReader;
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
    document,
  };
}

/** What is worked out of a resource by roles. */
export function derivedColumns({ key, name, tags, attributes }: Resource, roles: RoleReader): DerivedColumns {
  const cost = roles.monthlyCost(attributes);
  return {
    host_name: roles.hostName(attributes)?.toLowerCase(),
    search_text: [name, key.uid, ...tags, ...roles.searchTexts(attributes)].join('\n').toLowerCase(),
    monthly_cost: cost?.amount,
    cost_currency: cost?.currency,
  };
}

/** Tags of its own provider, of resources and in selectors, where they are not found by the letters that they are written in. */
function foldedTags(
  { key, tags, relations }: ResourceRecord['document'],
  naming: Pick<PluginManifest, 'tags'>,
): Pick<ResourceRecord, 'tag_keys' | 'edges'> {
  if (naming.tags !== 'case-insensitive') return {};
  const keys = tags.map((tag) => foldTag(tag, naming));
  const edges = relations.map((relation) => {
    const { to } = relation;
    if (!('tag' in to) || !to.kind.startsWith(`${key.provider}.`)) return relation;
    const tag = foldTag(to.tag, naming);
    return tag === to.tag ? relation : { ...relation, to: { ...to, tag } };
  });
  return {
    ...(keys.some((tag, index) => tag !== tags[index]) && { tag_keys: keys }),
    ...(edges.some((edge, index) => edge !== relations[index]) && { edges }),
  };
}

/** What a database takes for a moment; a provider may write anything. Others than the years 1 to 9999 are none of the API's either. */
function moment(text: string | undefined): string | undefined {
  const date = text === undefined ? NaN : Date.parse(text);
  const written = Number.isNaN(date) ? '' : new Date(date).toISOString();
  return /^(?!0000)\d{4}-/.test(written) ? written : undefined;
}
