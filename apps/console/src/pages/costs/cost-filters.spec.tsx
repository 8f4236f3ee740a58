import { describe, expect, it } from 'vitest';
import { connectionOptions } from './cost-filters';

const NAMES = new Map([
  ['2', 'Production'],
  ['1', 'Laboratory'],
]);

describe('connections to choose from', () => {
  it('are all, and each by its name', () => {
    expect(connectionOptions(NAMES, undefined)).toEqual([
      { value: '', label: 'All connections' },
      { value: '1', label: 'Laboratory' },
      { value: '2', label: 'Production' },
    ]);
  });

  it('include a chosen one that is not there', () => {
    expect(connectionOptions(NAMES, '1')).toHaveLength(3);
    expect(connectionOptions(NAMES, '9').at(-1)).toEqual({ value: '9', label: '9' });
  });
});
