import { describe, expect, it } from 'vitest';
import { connectionOptions } from './change-filters';

describe('the connections that changes can be narrowed to', () => {
  const names = new Map([['a', 'Production']]);

  it('are told by their names', () => {
    expect(connectionOptions(names, 'a')).toEqual([{ value: 'a', label: 'Production' }]);
  });

  it('are told apart where names are alike', () => {
    const alike = new Map([...names, ['b', 'Production']]);

    expect(connectionOptions(alike, undefined).map(({ label }) => label)).toEqual(['Production (a)', 'Production (b)']);
  });

  it('hold the chosen one, also when it is not known', () => {
    const id = '8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d';

    expect(connectionOptions(names, id)).toEqual([
      { value: id, label: '8f14e45f' },
      { value: 'a', label: 'Production' },
    ]);
    expect(connectionOptions(undefined, id)).toHaveLength(1);
  });
});
