import { defineEntity, type EntityDefinition, field, type Resource } from '@maestro/core';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { KindWriter } from './kind-writer.js';

const mailbox = (fields: EntityDefinition['fields']): EntityDefinition =>
  defineEntity({ id: 'mailbox', title: { one: 'Mailbox', many: 'Mailboxes' }, category: 'apps', icon: 'mail', fields });

const BEFORE = mailbox({ relay: field.text({ label: 'Relay' }), cost: field.money({ label: 'Cost' }) });
const AFTER = mailbox({
  relay: field.hostName({ label: 'Relay', role: 'host-name' }),
  cost: field.money({ label: 'Cost', per: 'month', role: 'cost' }),
});

const resource: Resource = {
  key: { provider: 'acme', kind: 'acme.mailbox', uid: '1' },
  name: 'post',
  entity: 'mailbox',
  active: true,
  tags: [],
  attributes: { relay: 'MX.example.com', cost: { amount: 3, currency: 'EUR' } },
  relations: [],
  raw: {},
};

describe('what is worked out by the roles of fields', () => {
  let test: TestDatabase;
  let connectionId: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    const { rows } = await test.pool.query(`insert into connection (name, provider) values ('c', 'acme') returning id`);
    connectionId = rows[0].id;
  });

  afterAll(() => test.drop());

  /** Like a host whose plugin has this entity. */
  const read = async (entity: EntityDefinition, urn?: string) => {
    const writer = new KindWriter(
      { connectionId, runId: null, manifest: { entities: [entity] } },
      { kind: 'acme.mailbox', urn },
    );
    const batch = await writer.prepare([resource], 'all', { queries: test.pool });
    const counts = await writer.write(batch, { queries: test.pool });
    const { rows } = await test.pool.query(
      'select host_name, urn, search_text, monthly_cost::float8 as cost, cost_currency, xmin from resource',
    );
    return { counts, row: rows[0] as Record<string, unknown> };
  };

  it('follows the declaration of the entity, without a change of the resource, as soon as it is read again', async () => {
    const first = await read(BEFORE);
    const second = await read(AFTER);
    const third = await read(AFTER);

    expect(first).toMatchObject({
      counts: { created: 1, changed: 0 },
      row: { host_name: null, search_text: 'post\n1', cost: null },
    });
    expect(second).toMatchObject({
      counts: { created: 0, changed: 0 },
      row: { host_name: 'mx.example.com', search_text: 'post\n1\nmx.example.com', cost: 3, cost_currency: 'EUR' },
    });
    expect(third.row).toEqual(second.row);
  });

  it('follows the URN of the kind in the same way', async () => {
    await read(AFTER);
    const named = await read(AFTER, 'acme:mailbox:{name}');
    const again = await read(AFTER, 'acme:mailbox:{name}');

    expect(named).toMatchObject({ counts: { created: 0, changed: 0 }, row: { urn: 'acme:mailbox:post' } });
    expect(again.row).toEqual(named.row);
  });
});
