import type { Relation, Resource } from '@maestro/core';
import type { Queries } from '../../database/queries.js';
import { sql } from '../../database/sql.js';
import { type MarkedReader, resourceRecord, resourceRoles } from '../../inventory/edges/resource-record.js';
import type { PluginRegistry } from '../../plugins/plugin-registry.js';

/** The values by which relations find resources. */
export interface EndValues {
  readonly keys: { readonly kind: string; readonly uid: string }[];
  readonly tags: { readonly kind: string; readonly tag: string }[];
  readonly hostNames: string[];
  readonly urns: string[];
  readonly networks: string[];
}

/** What some resources were, and led to, at any time since a moment. */
export interface PastEnds {
  /** By which others may lead to them. */
  readonly own: EndValues;
  /** Where their relations lead. */
  readonly led: EndValues;
}

interface VersionRow extends Record<string, unknown> {
  readonly kind: string;
  readonly uid: string;
  readonly provider: string;
  readonly document: Omit<Resource, 'key'>;
}

const none = (): EndValues => ({ keys: [], tags: [], hostNames: [], urns: [], networks: [] });

/** Derives the values from versions, as the writer of syncs does. */
export async function pastEnds(
  queries: Queries,
  plugins: PluginRegistry,
  { ids, since }: { readonly ids: readonly string[]; readonly since: Date },
): Promise<PastEnds> {
  const { rows } = await queries.query<VersionRow>(sql`
    select resource.kind, resource.uid, resource.provider, document - 'raw' as document
    from unnest(${sql.param(ids)}::uuid[]) as wanted (id) join resource using (id)
    cross join lateral (select document from resource_version where resource_id = wanted.id and document is not null
      and (valid_to is null or valid_to >= ${since}::timestamptz)) as version`);
  const ends: PastEnds = { own: none(), led: none() };
  const readers = new Map<string, (entity: string) => MarkedReader>();
  for (const row of rows) {
    const manifest = plugins.find(row.provider)?.manifest;
    const type = manifest?.resources.find(({ kind }) => kind === row.kind);
    if (!manifest || !type) continue;
    const reader = readers.get(row.kind) ?? resourceRoles(manifest, type.urn);
    readers.set(row.kind, reader);
    add(ends, row, { roles: reader(row.document.entity), tags: manifest.tags });
  }
  return ends;
}

function add(
  { own, led }: PastEnds,
  { kind, uid, provider, document }: VersionRow,
  rules: Parameters<typeof resourceRecord>[2],
): void {
  const resource = { ...document, key: { provider, kind, uid } } as Resource;
  const record = resourceRecord(resource, { part: '', checksum: '', unknown: null }, rules);
  own.keys.push({ kind, uid });
  for (const tag of record.tag_keys ?? resource.tags) own.tags.push({ kind, tag });
  if (record.host_name !== undefined) own.hostNames.push(record.host_name);
  if (record.urn !== undefined) own.urns.push(record.urn);
  own.networks.push(...(record.addresses ?? []));
  for (const { to } of record.edges ?? resource.relations) lead(led, to);
}

function lead(led: EndValues, to: Relation['to'] | { readonly kind?: string; readonly network?: string }): void {
  if ('uid' in to) led.keys.push({ kind: to.kind, uid: to.uid });
  else if ('tag' in to) led.tags.push({ kind: to.kind, tag: to.tag });
  else if ('hostName' in to) led.hostNames.push(to.hostName.toLowerCase().replace(/\.$/, ''));
  else if ('urn' in to) led.urns.push(to.urn);
  else if ('network' in to && to.network !== undefined) led.networks.push(to.network);
}
