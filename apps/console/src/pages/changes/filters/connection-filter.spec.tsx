import { describe, expect, it } from 'vitest';
import { connectionOptions } from './connection-filter';

describe('the connections in the filter of changes', () => {
  const names = new Map([['a', 'Production']]);

  it('are listed by name', () => {
    expect(connectionOptions(names, 'a')).toEqual([{ value: 'a', label: 'Production' }]);
  });

  it('are distinguished if names are equal', () => {
    const alike = new Map([...names, ['b', 'Production']]);

    expect(connectionOptions(alike, undefined).map(({ label }) => label)).toEqual(['Production (a)', 'Production (b)']);
  });

  it('include the selected one, also if it is unknown', () => {
    const id = '8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d';

    expect(connectionOptions(names, id)).toEqual([
      { value: id, label: '8f14e45f' },
      { value: 'a', label: 'Production' },
    ]);
    expect(connectionOptions(undefined, id)).toHaveLength(1);
  });
});
