import { defineEntity, field, type Resource } from '@maestro/core';
import { UsageError } from '../exit-decision.js';
import { queryFieldsOf } from './query-filter.js';
import { sortingBy } from './sort-resources.js';

const machine = defineEntity({
  id: 'machine',
  title: { one: 'Machine', many: 'Machines' },
  category: 'compute',
  icon: 'box',
  fields: {
    cores: field.integer({ label: 'Cores' }),
    price: field.money({ label: 'Price', per: 'month', role: 'cost' }),
  },
});
const type = { task: 'vm-list', access: 'x', kind: 'acme.vm', title: 'VMs', entity: 'machine', scopes: [] };
const fields = queryFieldsOf({ id: 'acme', resources: [type], entities: [machine] });

const vm = (name: string, attributes: object, createdAt?: string): Resource => ({
  key: { provider: 'acme', kind: 'acme.vm', uid: name },
  ...{ name, entity: 'machine', active: true, tags: [], relations: [], raw: {}, attributes },
  ...(createdAt && { createdAt }),
});

const ALL = [
  vm('web-10', { cores: 2, price: { amount: '9', currency: 'USD' } }, '2026-01-02T00:00:00Z'),
  vm('web-9', { cores: 16, price: { amount: '10.5', currency: 'USD' } }, '2026-01-01T00:00:00+02:00'),
  vm('db', {}),
];

describe('discover --sort', () => {
  it.each([
    ['name', 'db web-9 web-10'],
    ['-name', 'web-10 web-9 db'],
    ['cores', 'web-10 web-9 db'],
    ['-cores', 'web-9 web-10 db'],
    ['-cost', 'web-9 web-10 db'],
    ['created', 'web-9 web-10 db'],
  ])('orders by %s, what has no value last', (text, names) => {
    expect(
      sortingBy(
        text,
        fields,
      )(ALL)
        .map(({ name }) => name)
        .join(' '),
    ).toBe(names);
  });

  it.each([
    ['coers', 'Did you mean cores?'],
    ['changed', 'only a host knows changed'],
    ['managed', 'managed has no order'],
    ['tag', 'may have several values'],
  ])('refuses %s', (text, message) => {
    expect(() => sortingBy(text, fields)).toThrow(UsageError);
    expect(() => sortingBy(text, fields)).toThrow(message);
  });
});
