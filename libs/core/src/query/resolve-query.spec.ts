import { exampleFields as fields } from '../../test/query-fields.js';
import { parseQuery } from './parse-query.js';
import { QueryError } from './query.error.js';
import { resolveQuery } from './resolve-query.js';

const resolved = (query: string) => resolveQuery(parseQuery(query)!, fields);

const column = (name: string, ...values: unknown[]) => ({
  type: 'column',
  column: name,
  test: { op: 'equal', values },
});
const attribute = (steps: string[], value: string, test: object, more: object = {}) => ({
  type: 'attribute',
  paths: [{ steps }],
  value,
  volatile: false,
  test,
  ...more,
});

function mistake(query: string): QueryError {
  try {
    resolved(query);
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
  throw new Error(`${query} was accepted`);
}

describe('names and values of a query', () => {
  it.each([
    ['kind:vm', column('kind', 'acme.vm')],
    ['entity:disk,machine', column('entity', 'disk', 'machine')],
    ['connection:Production', column('connection', 'c1')],
    ['present:yes', { type: 'not', of: column('gone', true) }],
    ['cores>=4', attribute(['cores'], 'number', { op: '>=', value: 4 })],
    ['Memory-GB>512mb', attribute(['memoryGb'], 'number', { op: '>', value: 0.5 })],
    ['used-bytes>1kb', attribute(['usedBytes'], 'number', { op: '>', value: 1024 }, { volatile: true })],
    ['locked:no', attribute(['locked'], 'flag', { op: 'equal', values: [false] })],
    ['rules.from:10.0.0.0/8', attribute(['rules', 'from'], 'cidr', { op: 'within', blocks: ['10.0.0.0/8'] })],
    ['rules.from=10.0.0.0/8', attribute(['rules', 'from'], 'cidr', { op: 'equal', values: ['10.0.0.0/8'] })],
    [
      'address in 10.0.0.0/8',
      attribute(['ips'], 'address', { op: 'within', blocks: ['10.0.0.0/8'] }, { role: 'address' }),
    ],
    [
      'expires-at<2026-01-31',
      attribute(['until'], 'moment', { op: '<', value: '2026-01-31T00:00:00.000Z' }, { role: 'expires-at' }),
    ],
    [
      'created older than 30d',
      { type: 'column', column: 'created', test: { op: '<', value: { agoSeconds: 2_592_000 } } },
    ],
    ['created newer than 2h', { type: 'column', column: 'created', test: { op: '>', value: { agoSeconds: 7200 } } }],
    ['name contains "a%"', { type: 'column', column: 'name', test: { op: 'contains', texts: ['a%'] } }],
    ['region!=fra1', { type: 'not', of: column('region', 'fra1') }],
    ['has:cores', attribute(['cores'], 'number', { op: 'exists' })],
    ['attached-to:none', { type: 'not', of: { type: 'related', relation: 'attached-to', direction: 'from' } }],
    ['has:protected-by', { type: 'related', relation: 'protects', direction: 'to' }],
    [
      'has:vm',
      {
        type: 'related',
        direction: 'both',
        to: column('kind', 'acme.vm'),
        ends: { kinds: ['acme.vm'], states: ['attached-to'] },
      },
    ],
    [
      'protected-by:disk',
      {
        type: 'related',
        relation: 'protects',
        direction: 'to',
        to: column('entity', 'disk'),
        ends: { kinds: ['acme.disk'], states: [] },
      },
    ],
  ])('reads %s', (query, expected) => {
    expect(resolved(query)).toEqual(expected);
  });

  it('finds a price per month in all fields with that role', () => {
    expect(resolved('cost>50eur')).toEqual({
      ...attribute([], 'money', { op: '>', value: { amount: 50, currency: 'EUR' } }),
      role: 'cost',
      paths: [{ steps: ['pricePerHour'], times: 730 }, { steps: ['price'] }],
    });
  });

  it('reads a value as each of several types that it fits', () => {
    expect(resolved('size:5')).toMatchObject({ type: 'or', of: [{ value: 'text' }, { value: 'number' }] });
    expect(resolved('size:big')).toMatchObject({ value: 'text' });
    expect(resolved('kind:disk size:5')).toMatchObject({ of: [{ column: 'kind' }, { value: 'number' }] });
  });

  it('compares what a relation leads to', () => {
    expect(resolved('attached-to:(kind:vm cores>4)')).toMatchObject({ relation: 'attached-to', to: { type: 'and' } });
    expect(resolved('machine:web-1')).toMatchObject({
      direction: 'both',
      to: { of: [column('entity', 'machine'), { type: 'or' }] },
    });
    expect(resolved('machine:(cores>4)')).toMatchObject({
      to: { of: [column('entity', 'machine'), { type: 'attribute' }] },
    });
  });

  it('compares an attribute, and relates to an entity of the same name', () => {
    expect(resolved('disk:ssd')).toMatchObject({ type: 'attribute', paths: [{ steps: ['disk'] }] });
    expect(resolved('disk exists')).toMatchObject({ type: 'attribute' });
    expect(resolved('has:disk')).toMatchObject({ type: 'related', to: column('entity', 'disk') });
    expect(resolved('disk:(size:5)')).toMatchObject({ type: 'related' });
    expect(resolved('kind:disk disk:any')).toMatchObject({ of: [{}, { type: 'related' }] });
  });

  it.each([
    ['entity:machines', 7, 'Did you mean machine?'],
    ['kind:vmm', 5, 'Did you mean acme.vm?'],
    ['provider:acne', 9, 'Did you mean acme?'],
    ['connection:production', 11, 'Did you mean Production?'],
    ['name:a coress>4', 7, 'Did you mean cores?'],
    ['name:a or xyzzyx:4', 10, 'quotation marks'],
    ['entity:disk cores>4', 12, 'cores is not a field of disk. These have it: machine.'],
    ['kind:disk (name:a or -cores>4)', 22, 'not a field of disk'],
    ['attached-to:(entity:disk cores>4)', 25, 'not a field of disk'],
    ['cores>four', 6, 'number'],
    ['cores>4gb', 6, 'number'],
    ['memoryGb>4xb', 9, 'b, kb, mb, gb, tb'],
    ['locked:maybe', 7, 'yes or no'],
    ['tier:smal', 5, 'Did you mean small?'],
    ['address:10.0.0', 8, 'address or a block'],
    ['created>yesterday', 8, 'older than 30d'],
    ['created>2026-02-30', 8, 'time'],
    ['created older than 30', 19, 'duration'],
    ['name>a', 0, 'no order'],
    ['cores contains 4', 0, 'not a text'],
    ['name older than 3d', 0, 'not a time'],
    ['cores>4,5', 8, 'one value'],
    ['cost>50dollars', 5, 'amount'],
    ['attached-to>4', 0, 'relation'],
    ['name:(a)', 0, 'not a relation'],
  ])('refuses %s at %d', (query, position, message) => {
    expect(mistake(query)).toMatchObject({ position, message: expect.stringContaining(message) });
  });

  it('knows the fields of every role and attribute', () => {
    expect(fields.names()).toEqual(
      expect.arrayContaining(['name', 'cores', 'cost', 'rules.from', 'protected-by', 'machine']),
    );
    expect(fields.names(new Set(['disk']))).not.toContain('cores');
  });
});
