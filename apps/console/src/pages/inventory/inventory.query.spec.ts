// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { listFilter } from './inventory.query';

describe('listFilter', () => {
  it('asks for the entity of the list, and for what it is narrowed to', () => {
    expect(listFilter('servers', { region: ['fra1', 'nyc3'], q: 'web', state: 'all' })).toMatchObject({
      entity: ['server'],
      region: ['fra1', 'nyc3'],
      q: 'web',
      state: 'all',
    });
  });

  it('leaves out what is empty', () => {
    const asked = Object.entries(listFilter('all', { tag: [], q: '', at: '' })).filter(
      ([, value]) => value !== undefined,
    );

    expect(asked).toEqual([]);
  });
});
