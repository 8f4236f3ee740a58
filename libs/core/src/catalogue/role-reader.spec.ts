import { cdnEndpoint } from './entities/network/cdn-endpoint.entity.js';
import { server } from './entities/compute/server.entity.js';
import { defineEntity } from './entity.js';
import { address, hostName, money, records, setOf, text } from './fields.js';
import { roleReader } from './role-reader.js';

const mailbox = defineEntity({
  id: 'mailbox',
  title: { one: 'Mailbox', many: 'Mailboxes' },
  category: 'apps',
  icon: 'mail',
  fields: {
    note: text({ label: 'Note' }),
    owner: text({ label: 'Owner', searchable: true }),
    hosts: setOf(hostName({ label: 'Hosts', role: 'host-name' })),
    relays: records(
      { ip: address({ label: 'IP', role: 'address' }), port: text({ label: 'Port' }) },
      { label: 'Relays' },
    ),
    hourly: money({ label: 'Hourly cost', per: 'hour', role: 'cost' }),
  },
});

describe('what is found by roles', () => {
  const reader = roleReader(mailbox);

  it('is what people look for: addresses and host names, also within records, and what is declared searchable', () => {
    const attributes = {
      note: 'not this',
      owner: 'Ada',
      hosts: ['mx.example.com', 'mx2.example.com'],
      relays: [{ ip: '192.0.2.1', port: '25' }, { ip: 7 }, null],
    };

    expect(reader.searchTexts(attributes)).toEqual(['Ada', 'mx.example.com', 'mx2.example.com', '192.0.2.1']);
    expect(reader.hostName(attributes)).toBe('mx.example.com');
    expect(reader.addresses(attributes)).toEqual(['192.0.2.1']);
  });

  it('is a price of a month, whatever it is stated for', () => {
    expect(reader.monthlyCost({ hourly: { amount: 0.5, currency: 'EUR' } })).toEqual({ amount: 365, currency: 'EUR' });
    expect(roleReader(server).monthlyCost({ monthlyCost: { amount: 24, currency: 'USD' } })).toEqual({
      amount: 24,
      currency: 'USD',
    });
  });

  it.each([
    {},
    { hourly: 24 },
    { hourly: null },
    { hourly: { amount: '24', currency: 'USD' } },
    { hourly: { amount: 1 } },
    { hourly: { amount: 1, currency: 'euro' } },
    { hourly: { amount: 1e308, currency: 'EUR' } },
  ])('is no price where none is known: %j', (attributes) => {
    expect(reader.monthlyCost(attributes)).toBeUndefined();
  });

  it('is the first host name that has a value', () => {
    const endpoint = { originHostName: 'o.example.com', customDomain: 'c.example.com' };

    expect(roleReader(cdnEndpoint).hostName(endpoint)).toBe('c.example.com');
    expect(roleReader(cdnEndpoint).hostName({ ...endpoint, hostName: 'h.example.com' })).toBe('h.example.com');
  });

  it('is nothing for an entity that nobody declares', () => {
    const none = roleReader(undefined);

    expect([none.searchTexts({ ip: '1' }), none.hostName({}), none.monthlyCost({}), none.rules]).toEqual([
      [],
      undefined,
      undefined,
      '',
    ]);
  });

  it('has other rules as soon as a declaration finds something else', () => {
    const { owner: _owner, ...fields } = mailbox.fields;

    expect(roleReader({ fields }).rules).not.toBe(reader.rules);
    expect(roleReader({ fields: { ...mailbox.fields, note: text({ label: 'Remark' }) } }).rules).toBe(reader.rules);
  });
});
