import { describe, expect, it } from 'vitest';
import { recordColumns } from './record-columns';

describe('the columns of a table of records', () => {
  it('leave out what is nothing in every record, and keep their own order', () => {
    const records = [
      { ports: '22', tags: [], protocol: 'tcp', direction: 'inbound', note: '' },
      { ports: '80', tags: ['web'], protocol: 'tcp', direction: 'inbound', note: null },
    ];

    expect(recordColumns(records)).toEqual(['direction', 'protocol', 'ports', 'tags']);
  });

  it('put what this console does not know last, and keep what is no', () => {
    expect(recordColumns([{ quota: 0, banned: false, name: 'a' }])).toEqual(['name', 'quota', 'banned']);
  });
});
