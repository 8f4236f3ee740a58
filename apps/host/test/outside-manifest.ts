import { defineEntity, field, type Fields, type PluginManifest } from '@maestro/core';

/** Valid plugin names that could be misinterpreted by a database, a page or a terminal. */
export const HOSTILE_LABEL = `<b>'; drop table resource; -- "x" \\ $$ */`;

/** The fields of the entity that {@link outsideManifest} brings. */
export const QUEUE_FIELDS = {
  engine: field.text({ label: HOSTILE_LABEL, about: `It's ${HOSTILE_LABEL}` }),
  depth: field.integer({ label: 'Depth' }),
  monthlyCost: field.money({ label: 'Cost', per: 'month' }),
  addresses: field.setOf(field.address({ label: 'Addresses' })),
  rules: field.records({ port: field.integer({ label: 'Port' }) }, { label: 'Rules' }),
  messages: field.integer({ label: 'Messages' }),
} satisfies Fields;

/** An external plugin, with its own entity and a kind with an unusual but valid id. */
export function outsideManifest(
  fields: Fields = QUEUE_FIELDS,
  kinds = ['acme.queue', `acme."${HOSTILE_LABEL}`],
): PluginManifest {
  const entity = defineEntity({
    id: 'queue',
    title: { one: 'Queue', many: HOSTILE_LABEL },
    category: 'apps',
    icon: 'list',
    fields,
  });
  return {
    id: 'acme',
    title: HOSTILE_LABEL,
    contract: '*',
    setup: { title: 'Token', steps: [] },
    endpoints: [],
    limits: [],
    concurrency: 1,
    entities: [entity],
    resources: kinds.map((kind) => ({
      task: kind,
      access: 'any',
      kind,
      title: 'Queues',
      entity: 'queue',
      scopes: [],
      volatile: ['/attributes/messages'],
    })),
  };
}
