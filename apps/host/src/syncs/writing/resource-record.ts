import type { Resource } from '@maestro/core';

/** A resource as its row is written; names are those of the columns. */
export interface ResourceRecord {
  readonly uid: string;
  readonly part: string;
  readonly checksum: string;
  readonly name: string;
  readonly entity: string;
  readonly family?: string;
  readonly region?: string;
  readonly status?: string;
  readonly active: boolean;
  readonly created_at?: string;
  readonly tags: readonly string[];
  readonly attributes: object;
  readonly unknown?: unknown;
  readonly relations: Resource['relations'];
  readonly host_name?: string;
  readonly search_text: string;
  readonly document: Resource;
}

/** The row of a resource. */
export function resourceRecord(resource: Resource, part: string, checksum: string): ResourceRecord {
  const { key, name, entity, family, region, status, active, createdAt, tags, attributes, unknown, relations } =
    resource;
  return {
    uid: key.uid,
    part,
    checksum,
    ...{ name, entity, family, region, status, active, tags, attributes, unknown, relations },
    created_at: moment(createdAt),
    host_name: hostName(attributes)?.toLowerCase(),
    search_text: [name, key.uid, ...tags, ...addresses(attributes)].join('\n').toLowerCase(),
    document: resource,
  };
}

/** What a database takes for a moment; a provider may write anything. */
function moment(text: string | undefined): string | undefined {
  const date = text === undefined ? NaN : Date.parse(text);
  return Number.isNaN(date) ? undefined : new Date(date).toISOString();
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
  const values = new Map<string, unknown>(Object.entries(attributes));
  return ADDRESSES.flatMap((name) => values.get(name) ?? []).filter((value) => typeof value === 'string');
}
