import { describe, expect, it } from 'vitest';
import { formatFact } from './format-fact';

describe('an attribute in a list', () => {
  it.each([
    [2048, 'megabytes', '2 GB'],
    [512, 'megabytes', '512 MB'],
    [25, 'gigabytes', '25 GB'],
    [2048, 'gigabytes', '2 TB'],
    [2.34, 'gigabytes', '2.34 GB'],
    [1536, 'bytes', '1.5 KB'],
    [0, 'bytes', '0 B'],
    [24, 'usd', '$24.00'],
    [1200.5, 'usd', '$1,200.50'],
    [12345, 'number', '12,345'],
    [['203.0.113.7', '203.0.113.8'], 'text', '203.0.113.7, 203.0.113.8'],
    [['a', 'b', 'c'], 'number', '3'],
    ['ext4', 'text', 'ext4'],
    [undefined, 'text', ''],
    [null, 'usd', ''],
    [{}, 'text', ''],
  ] as const)('of %j as %s is "%s"', (value, format, written) => {
    expect(formatFact(value, format)).toBe(written);
  });
});
