import { describe, expect, it } from 'vitest';
import { nameOptions } from './use-filter-words';

describe('the options of a filter', () => {
  it('have unique labels', () => {
    const options = [
      { value: 'a.volume', label: 'Volumes', count: 1 },
      { value: 'b.volume', label: 'Volumes', count: 2 },
      { value: 'a.server', label: 'Servers', count: 3 },
    ];

    expect(nameOptions(options, (value) => value).map(({ label }) => label)).toEqual([
      'Volumes (a.volume)',
      'Volumes (b.volume)',
      'Servers',
    ]);
  });

  it('keep a label that cannot be made unique', () => {
    const options = ['Active', 'active'].map((value) => ({ value, label: value }));

    expect(nameOptions(options, (value) => value)).toEqual(options);
  });
});
