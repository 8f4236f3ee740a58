import { describe, expect, it } from 'vitest';
import type { FieldFormat } from '../../fields/field.types';
import { formatCell } from './format-cell';

describe('an attribute in a list', () => {
  it.each<[unknown, FieldFormat, string]>([
    [2048, 'megabytes', '2 GB'],
    [12345, 'number', '12,345'],
    [0, 'bytes', '0 B'],
    [true, 'flag', 'Yes'],
    ['ext4', 'text', 'ext4'],
    ['vpc-1', 'ids', 'vpc-1'],
    [['203.0.113.7', '203.0.113.8'], 'text', '203.0.113.7, 203.0.113.8'],
    [['1', '2', '3'], 'ids', '3'],
    [[], 'ids', '0'],
    [[], 'text', ''],
    [[{ port: 22 }, { port: 80 }], 'text', '2'],
    [undefined, 'text', ''],
    [null, 'usd', ''],
    [{}, 'text', ''],
  ])('of %j as %s is "%s"', (value, format, written) => {
    expect(formatCell(value, { label: 'A', format })).toBe(written);
  });
});
