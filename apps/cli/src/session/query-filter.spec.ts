import { defineEntity, field, type Resource } from '@maestro/core';
import { UsageError } from '../exit-decision.js';
import { queryFilter } from './query-filter.js';

const machine = defineEntity({
  id: 'machine',
  title: { one: 'Machine', many: 'Machines' },
  category: 'compute',
  icon: 'box',
  fields: { cores: field.integer({ label: 'Cores' }) },
});
const type = { task: 'vm-list', access: 'get_all_vms', kind: 'acme.vm', title: 'VMs', entity: 'machine', scopes: [] };
const manifest = { id: 'acme', resources: [type], entities: [machine] };
const NOW = new Date('2026-06-01T00:00:00Z');

const vm = (name: string, cores: number): Resource => ({
  key: { provider: 'acme', kind: 'acme.vm', uid: name },
  ...{ name, entity: 'machine', active: true, tags: [], attributes: { cores }, relations: [], raw: {} },
});

const found = (query?: string): string[] =>
  [vm('web', 2), vm('db', 8)].filter(queryFilter(query, manifest, NOW)).map(({ name }) => name);

describe('discover --query', () => {
  it('keeps what matches, and everything without a query', () => {
    expect(found('kind:vm cores>4')).toEqual(['db']);
    expect(found('-name:web')).toEqual(['db']);
    expect(found(undefined)).toEqual(['web', 'db']);
    expect(found(' ')).toEqual(['web', 'db']);
  });

  it('marks a mistake', () => {
    expect(() => found('name:web coress>4')).toThrow(UsageError);
    expect(() => found('name:web coress>4')).toThrow(
      'at character 10: There is no field coress. Did you mean cores?\nname:web coress>4\n         ^^^^^^',
    );
  });

  it('refuses what only a host knows', () => {
    expect(() => found('related:(cores>4)')).toThrow('Only a host knows these');
  });
});
