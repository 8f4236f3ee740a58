import { describe, expect, it } from 'vitest';
import { statusWord } from '../../components/labels/resource-badge';
import { foldSpellings, spellingsOf } from './inventory-filters';

const FACETS = [
  { value: 'active', count: 3 },
  { value: 'off', count: 1 },
  { value: 'Active', count: 2 },
];

describe('statuses in several spellings', () => {
  it('are one option with one spelling and both counts', () => {
    expect(foldSpellings(FACETS, [], statusWord)).toEqual([
      { value: 'active', label: 'active', count: 5 },
      { value: 'off', label: 'off', count: 1 },
    ]);
  });

  it('are selected by any spelling in the URL', () => {
    expect(foldSpellings(FACETS, ['Active'], statusWord)).toContainEqual({
      value: 'Active',
      label: 'active',
      count: 5,
    });
  });

  it('keep a selected value that no resource has', () => {
    expect(foldSpellings(FACETS, ['GONE'], statusWord)).toContainEqual({ value: 'GONE', label: 'gone' });
  });

  it('are selected and removed together', () => {
    expect(spellingsOf(['off', 'active'], ['off'], FACETS, statusWord).sort()).toEqual(['Active', 'active', 'off']);
    expect(spellingsOf(['off'], ['off', 'active', 'Active'], FACETS, statusWord)).toEqual(['off']);
  });
});
