import { describe, expect, it } from 'vitest';
import type { Format } from './derive-field';
import { formatValue } from './format-value';

const USD: Format = { type: 'decimal', unit: 'USD' };

describe('a value with its unit', () => {
  it.each<[unknown, string | Format, string]>([
    [2048, 'megabytes', '2 GB'],
    [512, 'megabytes', '512 MB'],
    [2048, 'gigabytes', '2 TB'],
    [5.85, 'gigabytes', '5.85 GB'],
    [1536, 'bytes', '1.5 KB'],
    [0, 'bytes', '0 B'],
    [1200.5, USD, '$1,200.50'],
    [0.07143, USD, '$0.07143'],
    [{ amount: 3.5, currency: 'EUR' }, 'money', '€3.50'],
    [{ amount: '-9007199254740.25', currency: 'EUR' }, 'money', '-€9,007,199,254,740.25'],
    [{ amount: '1e3', currency: 'EUR' }, 'money', '{"amount":"1e3","currency":"EUR"}'],
    [{ amount: 3.5, currency: '<b>' }, 'money', '{"amount":3.5,"currency":"<b>"}'],
    [12, { type: 'integer', unit: 'IOPS' }, '12 IOPS'],
    [600, 'seconds', '10 minutes'],
    [90, 'seconds', '90 seconds'],
    [0, 'seconds', '0 seconds'],
    [1, 'days', '1 day'],
    [12.5, 'percent', '12.5%'],
    [12345, 'integer', '12,345'],
    [8080, 'text', '8080'],
    [8080, 'toString', '8080'],
    ['0', { type: 'text', words: { '0': 'All' } }, 'All'],
    ['8000-9000', { type: 'text', words: { '0': 'All' } }, '8000-9000'],
    ['<b>bold</b>', 'text', '<b>bold</b>'],
    ['never', 'moment', 'never'],
    [true, 'flag', 'Yes'],
    [false, 'flag', 'No'],
    [null, 'money', ''],
    [undefined, 'text', ''],
    [{ a: 1 }, 'text', '{"a":1}'],
  ])('%j as %j is "%s"', (value, format, written) => {
    expect(formatValue(value, typeof format === 'string' ? { type: format } : format)).toBe(written);
  });
});
