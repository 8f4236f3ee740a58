// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { listFilter } from './inventory.query';
import { EVERYTHING } from '../../catalogue/lists';

const SERVERS = {
  id: 'server',
  title: 'Servers',
  nouns: ['server', 'servers'],
  entity: { id: 'server', title: { one: 'Server', many: 'Servers' }, category: 'compute', icon: 'server', fields: {} },
} as const;

describe('listFilter', () => {
  it('requests the entity and the filters of the list', () => {
    expect(listFilter(SERVERS, { region: ['fra1', 'nyc3'], q: 'web', state: 'all' })).toMatchObject({
      entity: ['server'],
      region: ['fra1', 'nyc3'],
      q: 'web',
      state: 'all',
    });
  });

  it('asks what Terraform manages within the query, which keeps its meaning', () => {
    expect(listFilter(SERVERS, { managed: ['no', 'unknown'] }).query).toBe('managed:no,unknown');
    expect(listFilter(SERVERS, { managed: ['no'], query: 'a or b' }).query).toBe('(a or b) managed:no');
  });

  it('omits empty filters', () => {
    const asked = Object.entries(listFilter(EVERYTHING, { tag: [], q: '', at: '' })).filter(
      ([, value]) => value !== undefined,
    );

    expect(asked).toEqual([]);
  });
});
