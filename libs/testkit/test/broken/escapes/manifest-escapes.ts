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

/** Invalid manifests. Core also rejects such plugins when they are loaded. */
const MANIFESTS: readonly (readonly [string, Partial<PluginManifest>])[] = [
  ['declares a parent kind that does not exist', { resources: [{ ...server, parent: 'acme.zone' }] }],
  ['declares the same task for two kinds', { resources: [server, { ...server, kind: 'acme.other' }] }],
  ['declares a field with a reserved name', { entities: [entity({ region: depth })] }],
  ['declares an unknown role', { entities: [entity({ depth: { ...depth, role: 'depth' as 'cost' } })] }],
  ['declares a secret without a pointer', { resources: [{ ...server, secrets: ['password'] }] }],
  ['has a label of 10 KB', { entities: [entity({ depth: { ...depth, label: 'x'.repeat(10_000) } })] }],
  ['has a label with control characters', { entities: [entity({ depth: { ...depth, label: 'De\u001b[31mpth' } })] }],
  ['has an entity name of 10 KB', { entities: [entity({ depth }, { title: { one: 'x'.repeat(10_000), many: 'x' } })] }],
  ['has a title with a bidirectional override', { title: 'Acme\u202e Cloud' }],
  ['has a kind of 10 KB', { resources: [{ ...server, title: 'x'.repeat(10_000) }] }],
  ['declares headers of a limit without `stated`', { limits: [{ name: 'a', requests: 9, windowMs: 9, headers: {} }] }],
  [
    'declares an address per region without regions',
    { endpoints: [{ id: 'api', url: 'https://{region}.acme.example' }], regions: [] },
  ],
];

/** Manifests that cannot be used. */
export const MANIFEST_ESCAPES: readonly BrokenPlugin[] = MANIFESTS.map(([name, manifest]) => ({
  name,
  suite: 'manifest',
  defects: { manifest },
}));
