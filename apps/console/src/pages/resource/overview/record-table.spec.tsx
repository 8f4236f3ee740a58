import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../fields/derive-field';
import { recordColumns } from './record-table';

const FIELDS: Fields = {
  direction: { type: 'one-of', label: 'Direction' },
  protocol: { type: 'text', label: 'Protocol' },
  ports: { type: 'text', label: 'Ports' },
};

describe('the columns of a table of records', () => {
  it('omit fields that are empty in every record, and keep their order', () => {
    const records = [
      { ports: '22', tags: [], protocol: 'tcp', direction: 'inbound', note: '' },
      { ports: '80', tags: ['web'], protocol: 'tcp', direction: 'inbound', note: null },
    ];

    expect(recordColumns(records, FIELDS)).toEqual(['direction', 'protocol', 'ports', 'tags']);
  });

  it('put undeclared fields last, and keep those that are "no"', () => {
    expect(recordColumns([{ quota: 0, banned: false, protocol: 'a' }], FIELDS)).toEqual([
      'protocol',
      'quota',
      'banned',
    ]);
  });
});
