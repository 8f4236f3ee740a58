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
  it('asks for the entity of the list, and for what it is narrowed to', () => {
    expect(listFilter(SERVERS, { region: ['fra1', 'nyc3'], q: 'web', state: 'all' })).toMatchObject({
      entity: ['server'],
      region: ['fra1', 'nyc3'],
      q: 'web',
      state: 'all',
    });
  });

  it('leaves out what is empty', () => {
    const asked = Object.entries(listFilter(EVERYTHING, { tag: [], q: '', at: '' })).filter(
      ([, value]) => value !== undefined,
    );

    expect(asked).toEqual([]);
  });
});
