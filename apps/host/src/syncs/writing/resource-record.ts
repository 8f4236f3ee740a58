import { foldTag, type PluginManifest, type Relation, type Resource } from '@maestro/core';
import type { NotedUnknown } from './unknown-since.js';

/** What is written of a resource: itself, and what is worked out of it. The names are those of the columns. */
export interface ResourceRecord {
  /** Of its row; none yet for a new one. */
  readonly id?: string;
  readonly uid: string;
  readonly part: string;
  readonly checksum: string;
  readonly unknown: readonly NotedUnknown[] | null;
  readonly created_at?: string;
  readonly host_name?: string;
  readonly search_text: string;
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

/** How a provider compares tags. */
export type TagNaming = Pick<PluginManifest, 'tags'>;

/**
 * The record of a resource.
 *
 * @param naming how the provider compares tags.
 */
export function resourceRecord(resource: Resource, facts: RecordFacts, naming: TagNaming = {}): ResourceRecord {
  const { unknown: _unknown, unread: _unread, ...document } = resource;
  const { key, name, createdAt, tags, attributes } = document;
  return {
    ...facts,
    uid: key.uid,
    created_at: moment(createdAt),
    host_name: hostName(attributes)?.toLowerCase(),
    ...foldedTags(document, naming),
    search_text: [name, key.uid, ...tags, ...addresses(attributes)].join('\n').toLowerCase(),
    document,
  };
}

/** Tags of its own provider, of resources and in selectors, where they are not found by the letters that they are written in. */
function foldedTags(
  { key, tags, relations }: ResourceRecord['document'],
  naming: TagNaming,
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

function hostName(attributes: object): string | undefined {
  return 'hostName' in attributes && typeof attributes.hostName === 'string' ? attributes.hostName : undefined;
}

/** Attributes by which people look for a resource. */
const ADDRESSES = [
  'publicIpv4',
  'privateIpv4',
  'publicIpv6',
  'ipv4',
  'ipv6',
  'hostName',
  'customDomain',
  'originHostName',
];

function addresses(attributes: object): string[] {
  const values = attributes as Readonly<Record<string, unknown>>;
  return ADDRESSES.flatMap((name) => values[name] ?? []).filter((value) => typeof value === 'string');
}
