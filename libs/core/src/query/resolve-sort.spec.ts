import { exampleFields as fields } from '../../test/query-fields.js';
import { resolveSort, sortableNames } from './resolve-sort.js';

const sort = (text: string, ...scope: string[]) =>
  resolveSort(text, fields, scope.length > 0 ? new Set(scope) : undefined);

describe('what a list is sorted by', () => {
  it.each([
    ['name', 'name', { type: 'column', column: 'name', value: 'text' }],
    ['-createdAt', '-created', { type: 'column', column: 'created', value: 'moment' }],
    ['deleted', 'deleted', { type: 'column', column: 'deleted', value: 'moment' }],
    [
      'memory-gb',
      'memoryGb',
      { type: 'attribute', paths: [{ steps: ['memoryGb'] }], value: 'number', volatile: false },
    ],
    [
      '-usedBytes',
      '-usedBytes',
      { type: 'attribute', paths: [{ steps: ['usedBytes'] }], value: 'number', volatile: true },
    ],
    ['attributes.disk', 'disk', { type: 'attribute', paths: [{ steps: ['disk'] }], value: 'text', volatile: false }],
    [
      '-cost',
      '-cost',
      {
        type: 'attribute',
        paths: [{ steps: ['pricePerHour'], times: 730 }, { steps: ['price'] }],
        value: 'money',
        volatile: false,
        role: 'cost',
      },
    ],
  ])('reads %s', (text, canonical, by) => {
    expect(sort(text)).toEqual({ sort: canonical, descending: text.startsWith('-'), by });
  });

  it('reads a field as its type in the entity of the list', () => {
    expect(sort('size', 'disk').by).toMatchObject({ value: 'number' });
    expect(sort('size', 'machine').by).toMatchObject({ value: 'text' });
    expect(() => sort('size')).toThrow('size is a text of machine and a number of disk');
  });

  it.each([
    ['__proto__', [], 'is not'],
    ['tag', [], 'tag may have several values, so it has no order'],
    ['-ips', [], 'ips may have several values'],
    ['rules.from', [], 'may have several values'],
    ['attached-to', [], 'is a relation'],
    ['coress', [], 'field: coress is not known. Did you mean cores?'],
    ['-nam', [], 'Did you mean name?'],
    ['cores', ['disk'], 'cores is not a field of disk. These have it: machine.'],
    ['', [], 'not known'],
  ])('refuses %s', (text, scope, message) => {
    expect(() => sort(text, ...scope)).toThrow(message);
  });

  it('knows all fields with one value', () => {
    expect(sortableNames(fields)).toEqual(expect.arrayContaining(['name', 'seen', 'cost', 'cores', 'until']));
    expect(sortableNames(fields)).not.toEqual(expect.arrayContaining(['ips']));
    expect(sortableNames(fields, new Set(['disk']))).not.toContain('cores');
  });
});
