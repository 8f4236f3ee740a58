import { relationsToAddresses, relationsToHostNames, type Resource, type Server, type Volume } from '@maestro/core';
import { z } from 'zod';
import { dnsRecord, domain } from './acme-entities.js';

const Id = z.int();
const key = (kind: string, uid: string | number) => ({ provider: 'acme', kind: `acme.${kind}`, uid: String(uid) });

const ServerRow = z.object({
  id: Id,
  name: z.string(),
  state: z.string(),
  zone: z.string(),
  created: z.string(),
  labels: z.array(z.string()),
  cpus: z.number(),
  memory_mb: z.number(),
  volumes: z.array(Id),
  ip: z.string().nullish(),
});

function toServer(row: z.infer<typeof ServerRow>, raw: unknown): Resource<Server> {
  return {
    key: key('server', row.id),
    name: row.name,
    entity: 'server',
    region: row.zone,
    status: row.state,
    active: row.state === 'running',
    createdAt: row.created,
    tags: row.labels,
    attributes: {
      vcpus: row.cpus,
      memoryMb: row.memory_mb,
      volumeIds: row.volumes.map(String),
      publicIpv4: row.ip ? [row.ip] : [],
      privateIpv4: [],
      publicIpv6: [],
      features: [],
    },
    relations: row.volumes.map((id) => ({ type: 'attached-to', to: key('volume', id) })),
    raw,
  };
}

const VolumeRow = z.object({ id: Id, name: z.string(), size_gb: z.number(), server: Id.nullish() });

function toVolume(row: z.infer<typeof VolumeRow>, raw: unknown): Resource<Volume> {
  const serverIds = row.server ? [String(row.server)] : [];
  return {
    key: key('volume', row.id),
    name: row.name,
    entity: 'volume',
    active: serverIds.length > 0,
    tags: [],
    attributes: { sizeGb: row.size_gb, serverIds },
    relations: serverIds.map((id) => ({ type: 'attached-to', to: key('server', id) })),
    raw,
  };
}

const DomainRow = z.object({ id: z.string().min(1), name: z.string() });

const toDomain = (row: z.infer<typeof DomainRow>, raw: unknown): Resource => ({
  key: key('domain', row.id),
  name: row.name,
  entity: domain.id,
  active: true,
  tags: [],
  attributes: {},
  relations: [],
  raw,
});

const RecordRow = z.object({ id: Id, type: z.string(), data: z.string(), domain: z.string() });

const toRecord = (row: z.infer<typeof RecordRow>, raw: unknown): Resource => ({
  key: key('record', row.id),
  name: `${row.type} ${row.data}`,
  entity: dnsRecord.id,
  active: true,
  tags: [],
  attributes: { recordType: row.type, data: row.data },
  relations: [
    { type: 'member-of', to: key('domain', row.domain) },
    ...(row.type === 'CNAME' ? relationsToHostNames : relationsToAddresses)('resolves-to', [row.data]),
  ],
  raw,
});

/** The schema and mapper of each kind. */
export const ACME_ROWS = {
  'acme.server': { schema: ServerRow, map: toServer },
  'acme.volume': { schema: VolumeRow, map: toVolume },
  'acme.domain': { schema: DomainRow, map: toDomain },
  'acme.record': { schema: RecordRow, map: toRecord },
} as const;

/** A kind of the reference plugin. */
export type AcmeKind = keyof typeof ACME_ROWS;

/** The path of each kind's list, and the property of a page with its rows. */
export const ACME_LISTS: Readonly<
  Record<AcmeKind, { readonly path: (part: string) => string; readonly rows: string }>
> = {
  'acme.server': { path: () => '/v1/servers', rows: 'servers' },
  'acme.volume': { path: () => '/v1/volumes', rows: 'items' },
  'acme.domain': { path: () => '/v1/domains', rows: 'domains' },
  'acme.record': { path: (part) => `/v1/domains/${encodeURIComponent(part)}/records`, rows: 'records' },
};
