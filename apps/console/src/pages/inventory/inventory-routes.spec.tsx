import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { SEARCH_SCHEMA } from './inventory-routes';

describe('the URL of a list', () => {
  it.each([
    ['one value', { region: 'fra1' }, { region: ['fra1'] }],
    ['several', { tag: ['a', 'b'] }, { tag: ['a', 'b'] }],
    ['what looks like a number', { q: 123, tag: [1, 'b'] }, { q: '123', tag: ['1', 'b'] }],
    [
      'what is no value',
      { region: { a: 1 }, q: [], state: 'lost', sort: 'price; drop' },
      { region: [], q: '', state: 'present', sort: 'name' },
    ],
    ['nothing', {}, {}],
    ['what it does not know', { colour: 'red' }, {}],
  ])('is parsed, and corrected if invalid: %s', (_what, address, read) => {
    expect(parse(SEARCH_SCHEMA, address)).toEqual(read);
  });
});
