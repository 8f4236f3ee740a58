import { describe, expect, it } from 'vitest';
import { formatValue } from './format-value';

describe('a value with its unit', () => {
  it.each([
    [2048, 'megabytes', '2 GB'],
    [512, 'megabytes', '512 MB'],
    [2048, 'gigabytes', '2 TB'],
    [5.85, 'gigabytes', '5.85 GB'],
    [1536, 'bytes', '1.5 KB'],
    [0, 'bytes', '0 B'],
    [1200.5, 'usd', '$1,200.50'],
    [0.07143, 'usd-exact', '$0.07143'],
    [600, 'seconds', '10 minutes'],
    [90, 'seconds', '90 seconds'],
    [0, 'seconds', '0 seconds'],
    [1, 'days', '1 day'],
    [12345, 'number', '12,345'],
    [8080, 'text', '8080'],
    ['0', 'ports', 'All'],
    ['8000-9000', 'ports', '8000-9000'],
    ['<b>bold</b>', 'text', '<b>bold</b>'],
    ['never', 'moment', 'never'],
    [true, 'flag', 'Yes'],
    [false, 'flag', 'No'],
    [null, 'usd', ''],
    [undefined, 'text', ''],
    [{ a: 1 }, 'text', '{"a":1}'],
  ] as const)('%j as %s is "%s"', (value, format, written) => {
    expect(formatValue(value, format)).toBe(written);
  });
});
