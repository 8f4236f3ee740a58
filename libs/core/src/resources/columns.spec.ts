import type { Resource } from '../contract/resource.types.js';
import { fileColumns, RESOURCE_COLUMNS, shownColumns } from './columns.js';
import { defineEntity } from '../catalogue/entity.js';
import { gigabytes, integer, oneOf, records, text } from '../catalogue/fields.js';

const queue = defineEntity({
  id: 'message-queue',
  title: { one: 'Message queue', many: 'Message queues' },
  category: 'apps',
  icon: 'list',
  fields: {
    secondary: text({ label: 'Secondary', column: 'offered' }),
    depth: integer({ label: 'Depth', column: 'shown' }),
    rules: records({}, { label: 'Rules', column: 'shown' }),
    order: oneOf(['fifo', 'any'], { label: 'Order', column: 'shown', words: { fifo: 'First in, first out' } }),
    note: text({ label: 'Note' }),
  },
});

const resource: Resource = {
  key: { provider: 'acme', kind: 'acme.queue', uid: '7' },
  name: 'orders',
  entity: 'server',
  active: true,
  createdAt: '2026-03-02T17:00:49Z',
  tags: [],
  attributes: { depth: 3, order: 'fifo' },
  relations: [],
  raw: {},
};

const shown = (columns: ReturnType<typeof shownColumns>): unknown[] =>
  columns.map(({ heading, cell }) => [heading, cell(resource)]);

describe('the columns of a list', () => {
  it('are the shown fields in the order of the entity', () => {
    expect(shown(shownColumns(queue))).toEqual([
      ['Depth', 3],
      ['Rules', undefined],
      ['Order', 'First in, first out'],
    ]);
  });

  it.each([
    [2500 / 1024, 2.44],
    [1 / 1024, 0.00098],
    [40, 40],
  ])('show %d as %d, and keep all of its digits in files', (sizeGb, said) => {
    const disk = defineEntity({
      ...{ id: 'disk', title: { one: 'Disk', many: 'Disks' }, category: 'storage', icon: 'box' },
      fields: { sizeGb: gigabytes({ label: 'Size', column: 'shown' }) },
    });
    const cellOf = ([column]: ReturnType<typeof shownColumns>) => column?.cell({ ...resource, attributes: { sizeGb } });

    expect([cellOf(shownColumns(disk)), cellOf(fileColumns(disk))]).toEqual([said, sizeGb]);
  });

  it('keep the value in files, where people would read words in its place', () => {
    expect(shown(fileColumns(queue)).at(-1)).toEqual(['Order', 'fifo']);
  });

  it('begin with what every resource has', () => {
    expect(shown(RESOURCE_COLUMNS)).toEqual([
      ['Name', 'orders'],
      ['ID', '7'],
      ['Region', undefined],
      ['Status', undefined],
      ['Created', '2026-03-02'],
    ]);
  });
});
