import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { catalogueOf } from './catalogue.js';
import { defineEntity } from '../catalogue/entity.js';
import { text } from '../catalogue/fields.js';

const entity = (one: string) =>
  defineEntity({
    id: 'message-queue',
    title: { one, many: `${one}s` },
    category: 'messaging',
    icon: 'list',
    fields: { mode: text({ label: 'Mode' }) },
  });

const type = (kind: string, of: Partial<ResourceType>): ResourceType => ({
  task: 'queue-list',
  access: 'get_all_queues',
  kind,
  title: 'Queues',
  entity: 'server',
  scopes: [],
  ...of,
});

const manifest = (id: string, more: Partial<PluginManifest>): PluginManifest => ({
  id,
  title: id,
  contract: '^2.0.0',
  setup: { title: 'Create a token', steps: [] },
  endpoints: [],
  limits: [],
  concurrency: 1,
  resources: [],
  ...more,
});

describe('the catalogue', () => {
  it('holds the entities of core and those that plugins bring, each once', () => {
    const { entities, categories } = catalogueOf([
      manifest('acme', { entities: [entity('Queue')], categories: [{ id: 'messaging', title: 'Messaging' }] }),
      manifest('other', { entities: [entity('Other queue')] }),
    ]);

    expect(entities.map(({ id }) => id)).toContain('volume');
    expect(entities.filter(({ id }) => id === 'message-queue').map(({ title }) => title.one)).toEqual(['Queue']);
    expect(categories.at(-1)).toEqual({ id: 'messaging', title: 'Messaging' });
  });

  it('names the entity of each kind: of core and of its plugin', () => {
    const { kinds } = catalogueOf([
      manifest('acme', {
        entities: [entity('Queue')],
        resources: [
          type('acme.server', {}),
          type('acme.queue', { entity: 'message-queue' }),
          type('acme.balancer', { entity: 'load-balancer' }),
        ],
      }),
    ]);

    expect(kinds.map(({ kind, entity: of }) => [kind, of])).toEqual([
      ['acme.server', 'server'],
      ['acme.queue', 'message-queue'],
      ['acme.balancer', 'load-balancer'],
    ]);
  });
});
