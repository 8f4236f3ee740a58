import {
  bytes,
  decimal,
  flag,
  gigabytes,
  idOf,
  idsOf,
  integer,
  megabytes,
  money,
  records,
  setOf,
  text,
} from './fields.js';
import { columnHeading, formatCell } from './format-value.js';

describe('a column of a field', () => {
  it.each([
    [megabytes({ label: 'Memory' }), 'Memory (MB)'],
    [gigabytes({ label: 'Disk' }), 'Disk (GB)'],
    [bytes({ label: 'Total size' }), 'Total size (bytes)'],
    [decimal({ label: 'Monthly cost', unit: 'USD' }), 'Monthly cost (USD)'],
    [setOf(gigabytes({ label: 'Disks' })), 'Disks (GB)'],
    [integer({ label: 'vCPUs' }), 'vCPUs'],
    [money({ label: 'Monthly cost' }), 'Monthly cost'],
    [records({}, { label: 'Rules' }), 'Rules'],
    [idOf('network', { label: 'VPC' }), 'VPC'],
  ])('is headed by its label and unit', (field, heading) => {
    expect(columnHeading(field)).toBe(heading);
  });

  it.each([
    [integer({ label: 'A' }), 0, 0],
    [text({ label: 'A' }), 'x', 'x'],
    [flag({ label: 'A' }), true, 'yes'],
    [flag({ label: 'A' }), false, 'no'],
    [money({ label: 'A' }), { amount: 4.5, currency: 'EUR' }, '4.5 EUR'],
    [money({ label: 'A', exact: true }), { amount: '-4.50', currency: 'EUR' }, '-4.50 EUR'],
    [setOf(text({ label: 'A' })), ['a', 'b'], 'a b'],
    [setOf(text({ label: 'A', summary: 'count' })), ['a', 'b'], 2],
    [idsOf('server', { label: 'A' }), ['1', '2', '3'], 3],
    [idsOf('server', { label: 'A', summary: 'values' }), ['1', '2'], '1 2'],
    [records({}, { label: 'A' }), [{}, {}], 2],
  ])('shows its values as a person reads them', (field, value, cell) => {
    expect(formatCell(field, value)).toBe(cell);
  });

  it('is empty where nothing is known, which is not zero', () => {
    expect(formatCell(records({}, { label: 'A' }), undefined)).toBeUndefined();
    expect(formatCell(flag({ label: 'A' }), null)).toBeUndefined();
  });
});
