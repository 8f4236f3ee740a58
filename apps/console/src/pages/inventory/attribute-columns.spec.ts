import { describe, expect, it } from 'vitest';
import type { Field } from '../../fields/derive-field';
import { formatCell } from './attribute-columns';

const IDS = { type: 'set', of: { type: 'id', label: 'A' } };

describe('an attribute in a list', () => {
  it.each<[unknown, Partial<Field>, string]>([
    [2048, { type: 'megabytes' }, '2 GB'],
    [12345, { type: 'integer' }, '12,345'],
    [0, { type: 'bytes' }, '0 B'],
    [true, { type: 'flag' }, 'Yes'],
    ['ext4', { type: 'text' }, 'ext4'],
    ['vpc-1', { type: 'id' }, 'vpc-1'],
    [['203.0.113.7', '203.0.113.8'], { type: 'set' }, '203.0.113.7, 203.0.113.8'],
    [['1', '2', '3'], IDS, '3'],
    [['1', '2', '3'], { ...IDS, summary: 'values' }, '1, 2, 3'],
    [['a', 'b'], { type: 'list', summary: 'count' }, '2'],
    [[], IDS, '0'],
    [[], { type: 'set' }, ''],
    [[{ port: 22 }, { port: 80 }], { type: 'records' }, '2'],
    [undefined, { type: 'text' }, ''],
    [null, { type: 'money' }, ''],
    [{}, { type: 'text' }, ''],
    [{ amount: 5, currency: 'EUR' }, { type: 'money' }, '€5.00'],
  ])('of %j as %j is "%s"', (value, field, written) => {
    expect(formatCell(value, { type: 'text', label: 'A', ...field })).toBe(written);
  });
});
