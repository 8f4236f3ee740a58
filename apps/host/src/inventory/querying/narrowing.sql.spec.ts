import type { QueryTest, ResolvedAttribute, ResolvedQuery } from '@maestro/core';
import { hasRelation, isPointed, narrowing, narrowingTexts, quickNarrowing } from './narrowing.sql.js';

const attribute = (
  role: ResolvedAttribute['role'],
  value: ResolvedAttribute['value'],
  test: QueryTest,
): ResolvedAttribute => ({
  type: 'attribute',
  paths: [{ steps: ['field'] }],
  value,
  volatile: false,
  ...(role && { role }),
  test,
});
const address = attribute('address', 'address', { op: 'within', blocks: ['10.0.0.0/8', '192.0.2.0/24'] });
const cost = attribute('cost', 'money', { op: '>', value: { amount: 50 } });
const size = attribute(undefined, 'number', { op: '>', value: 8 });
const uid: ResolvedQuery = { type: 'column', column: 'uid', test: { op: 'equal', values: ['7'] } };
const name: ResolvedQuery = { type: 'column', column: 'name', test: { op: 'contains', texts: ['Web'] } };

describe('what narrows a query to few rows', () => {
  it.each<[string, ResolvedQuery, RegExp]>([
    ['addresses', address, /resource_address where network <<= .* or network <<=/],
    ['costs, whatever their rounding', cost, /monthly_cost >= /],
    ['an id', uid, /true/],
    ['any of several conditions', { type: 'and', of: [size, cost] }, /^\(monthly_cost/],
    ['each of several alternatives', { type: 'or', of: [cost, address] }, /monthly_cost .* or id in/],
  ])('is known of %s', (_what, query, expected) => {
    expect(narrowing(query)?.text).toMatch(expected);
  });

  it.each<[string, ResolvedQuery]>([
    ['a field that nothing is derived from', size],
    ['what constantly changes', { ...cost, volatile: true }],
    ['what is not the case', { type: 'not', of: cost }],
    ['alternatives of which one has no index', { type: 'or', of: [cost, size] }],
    ['a part of a name, which many may have', name],
  ])('is unknown of %s', (_what, query) => {
    expect(narrowing(query)).toBeUndefined();
  });

  it('has parts of names as the index on texts has them', () => {
    const odd: ResolvedQuery = { ...name, test: { op: 'contains', texts: ['Wéb'] } };

    expect(narrowingTexts({ type: 'and', of: [size, name] }).map(({ values }) => values)).toEqual([['%web%']]);
    expect(narrowingTexts(odd)).toEqual([]);
  });

  it('is looked up at once where the query itself points at few', () => {
    const subnet = attribute('address', 'address', { op: 'within', blocks: ['192.0.2.0/24', '2001:db8::/64'] });
    const asked = [uid, subnet, { type: 'and', of: [size, subnet] }, address, cost, size, name] as const;

    expect(asked.map(isPointed)).toEqual([true, true, true, false, false, false, false]);
    expect(isPointed({ type: 'or', of: [uid, address] })).toBe(false);
  });

  it('is tested first where it is quick', () => {
    expect(quickNarrowing({ type: 'and', of: [cost, address, size] })).toHaveLength(1);
  });
});

it('relations are found anywhere in a query', () => {
  const related: ResolvedQuery = { type: 'related', direction: 'both' };

  expect(hasRelation({ type: 'or', of: [size, { type: 'not', of: related }] })).toBe(true);
  expect(hasRelation({ type: 'and', of: [size, cost] })).toBe(false);
});
