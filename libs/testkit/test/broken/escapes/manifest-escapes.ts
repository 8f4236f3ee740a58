import { defineEntity, type EntityDefinition, field, type Field, type PluginManifest } from '@maestro/core';
import { acmeManifest } from '../../reference/acme-manifest.js';
import type { BrokenPlugin } from '../broken-plugin.types.js';

const [server] = acmeManifest.resources;

const entity = (fields: Readonly<Record<string, Field>>, more: Partial<EntityDefinition> = {}): EntityDefinition => ({
  ...defineEntity({
    ...{ id: 'acme-queue', title: { one: 'Queue', many: 'Queues' }, category: 'apps', icon: 'box' },
    fields,
  }),
  ...more,
});

const depth = field.integer({ label: 'Depth' });

/** What each says, and what is wrong with it. Core refuses such a plugin where it is loaded, too. */
const MANIFESTS: readonly (readonly [string, Partial<PluginManifest>])[] = [
  ['lists a kind under one that it does not list', { resources: [{ ...server, parent: 'acme.zone' }] }],
  ['gives two kinds one task', { resources: [server, { ...server, kind: 'acme.other' }] }],
  ['declares a field whose name is taken', { entities: [entity({ region: depth })] }],
  ['declares an unknown role', { entities: [entity({ depth: { ...depth, role: 'depth' as 'cost' } })] }],
  ['has a secret that is no pointer', { resources: [{ ...server, secrets: ['password'] }] }],
  ['labels a field with 10 KB', { entities: [entity({ depth: { ...depth, label: 'x'.repeat(10_000) } })] }],
  ['labels a field with control characters', { entities: [entity({ depth: { ...depth, label: 'De\u001b[31mpth' } })] }],
  ['names an entity with 10 KB', { entities: [entity({ depth }, { title: { one: 'x'.repeat(10_000), many: 'x' } })] }],
  ['has a title that reorders what follows it', { title: 'Acme\u202e Cloud' }],
  ['names a kind with 10 KB', { resources: [{ ...server, title: 'x'.repeat(10_000) }] }],
  ['names headers of a limit that is not stated', { limits: [{ name: 'a', requests: 9, windowMs: 9, headers: {} }] }],
  [
    'has an address for each region and no region',
    { endpoints: [{ id: 'api', url: 'https://{region}.acme.example' }], regions: [] },
  ],
];

/** Manifests that cannot be used. */
export const MANIFEST_ESCAPES: readonly BrokenPlugin[] = MANIFESTS.map(([name, manifest]) => ({
  name,
  suite: 'manifest',
  defects: { manifest },
}));
