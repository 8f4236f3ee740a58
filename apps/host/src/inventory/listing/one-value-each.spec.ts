import { oneValueEach } from './one-value-each.js';

describe('oneValueEach', () => {
  it('keeps a filter whose fields have one value each', () => {
    const filter = { state: 'present', kind: ['a'], tag: ['x', 'y'] } as const;

    expect(oneValueEach(filter)).toEqual([filter]);
  });

  it('takes one field apart, each value once, and leaves the others', () => {
    const filters = oneValueEach({ state: 'all', kind: ['a', 'b', 'a'], region: ['r', 's'], q: 'web' });

    expect(filters).toEqual([
      { state: 'all', kind: ['a'], region: ['r', 's'], q: 'web' },
      { state: 'all', kind: ['b'], region: ['r', 's'], q: 'web' },
    ]);
  });
});
