import { describe, expect, it } from 'vitest';
import { indexCatalogue } from '../catalogue/catalogue';
import { chartTitle, describeAmount, groupLabel } from './view-chart-bars';

const CATALOGUE = indexCatalogue({
  categories: [],
  entities: [
    {
      id: 'disk',
      title: { one: 'Disk', many: 'Disks' },
      category: 'storage',
      icon: 'box',
      fields: { sizeGb: { type: 'gigabytes', label: 'Size' } },
    },
  ],
  kinds: [{ kind: 'acme.disk', provider: 'acme', task: 'disks', title: 'Acme disks', entity: 'disk', parent: null }],
});

describe('a chart of a view', () => {
  it.each([
    [{ field: 'region', measure: 'count' as const }, 'Resources by region'],
    [{ field: 'region', measure: 'sum' as const, of: 'sizeGb' }, 'Size by region'],
    [{ measure: 'cost' as const, overTime: true }, 'Billed by month'],
  ])('is called by what it shows: %j', (chart, title) => {
    expect(chartTitle(chart, CATALOGUE, 'disk')).toBe(title);
  });

  it.each([
    ['entity', 'disk', 'Disks'],
    ['kind', 'acme.disk', 'Acme disks'],
    ['region', null, 'None'],
    ['connection', '1', 'Production'],
  ])('names the group of %s %s', (field, value, label) => {
    expect(groupLabel(field, { value, label: value && 'Production' }, CATALOGUE)).toBe(label);
  });

  it('shows money, units and plain numbers', () => {
    expect(describeAmount({ amount: 10.5, currency: 'USD' })).toBe('$10.50');
    expect(describeAmount({ amount: 500, currency: null }, { type: 'gigabytes', label: 'Size' })).toBe('500 GB');
    expect(describeAmount({ amount: 1234, currency: null })).toBe('1,234');
  });
});
