import type { PluginManifest } from '@maestro/core';
import { dnsRecord, domain, sshKey } from './acme-entities.js';
import { keyKind } from './acme-key-collector.js';

/** The kinds of the reference plugin: a list with numbered pages, one with cursors, one under a parent, and lists per region. */
export const acmeManifest = {
  id: 'acme',
  title: 'Acme Cloud',
  contract: '^2.0.0',
  setup: {
    title: 'Get a token',
    steps: [
      { text: 'Open Settings, then Tokens.', url: 'https://acme.example/settings/tokens' },
      { text: 'Create a token and select server:read, volume:read, dns:read, bucket:read and key:read.' },
    ],
  },
  endpoints: [{ id: 'api', url: 'https://api.acme.example' }],
  regions: [
    { id: 'eu-1', title: 'Europe 1' },
    { id: 'eu-2', title: 'Europe 2' },
    { id: 'us-1', title: 'America 1' },
  ],
  limits: [
    { name: 'minute', requests: 120, windowMs: 60_000 },
    { name: 'servers', requests: 4, windowMs: 10_000, path: '/v1/servers' },
    {
      ...{ name: 'small lists', requests: 4, windowMs: 10_000, method: 'GET' },
      paths: ['/v1/domains/{domain}/records', '/v1/regions/{region}/keys'],
    },
  ],
  concurrency: 4,
  entities: [domain, dnsRecord, sshKey],
  resources: [
    {
      task: 'server-list',
      access: 'get_all_servers',
      kind: 'acme.server',
      title: 'Servers',
      entity: 'server',
      scopes: [{ name: 'server:read' }, { name: 'volume:read', fields: ['attributes.volumeIds'] }],
      relations: { 'attached-to': ['acme.volume'] },
      volatile: ['/raw/uptime'],
      schedule: '*/5 * * * *',
      page: 'https://cloud.acme.example/servers/{uid}',
    },
    {
      task: 'volume-list',
      access: 'get_all_volumes',
      kind: 'acme.volume',
      title: 'Volumes',
      entity: 'volume',
      scopes: [{ name: 'volume:read' }],
      relations: { 'attached-to': ['acme.server'] },
      schedule: '0 * * * *',
    },
    {
      task: 'domain-list',
      access: 'get_all_domains',
      kind: 'acme.domain',
      title: 'Domains',
      entity: domain.id,
      scopes: [{ name: 'dns:read' }],
      schedule: '0 * * * *',
    },
    {
      task: 'record-list',
      access: 'get_all_records',
      kind: 'acme.record',
      title: 'DNS records',
      entity: dnsRecord.id,
      scopes: [{ name: 'dns:read' }],
      parent: 'acme.domain',
      relations: { 'member-of': ['acme.domain'], 'resolves-to': ['*'] },
      schedule: '0 * * * *',
    },
    {
      task: 'bucket-list',
      access: 'get_all_buckets',
      kind: 'acme.bucket',
      title: 'Buckets',
      entity: 'bucket',
      scopes: [{ name: 'bucket:read' }],
      schedule: '0 * * * *',
      page: 'https://cloud.acme.example/{region}/buckets/{name}',
    },
    keyKind.type,
  ],
} as const satisfies PluginManifest;
