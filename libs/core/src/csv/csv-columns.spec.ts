import type { Resource } from '../contract/resource.types.js';
import { csvColumns } from './csv-columns.js';

const volume = {
  ...{ key: { provider: 'acme', kind: 'acme.volume', uid: '7' }, name: 'data', entity: 'volume', active: true },
  ...{ createdAt: '2026-03-02T17:00:49Z', tags: ['a', 'b'], attributes: { b: 1, a: 2 }, relations: [], raw: {} },
} as Resource;

const headings = (...entities: Resource['entity'][]): string[] =>
  csvColumns(entities.map((entity) => ({ entity }))).map(({ heading }) => heading);

describe('the columns of CSV files', () => {
  it('are in the same order, however the types come', () => {
    expect(headings('volume', 'server')).toEqual(headings('server', 'volume', 'server'));
  });

  it('have different headings', () => {
    const all = headings('server', 'volume', 'snapshot', 'image');

    expect(new Set(all).size).toBe(all.length);
  });

  it('give an amount of money and its currency a column each', () => {
    const costs = { entity: 'server', attributes: { monthlyCost: { amount: 24, currency: 'USD' } } };
    const row = { ...volume, ...costs } as Resource;
    const cells = Object.fromEntries(
      csvColumns([{ entity: 'server' }]).map(({ heading, cell }) => [heading, cell(row)]),
    );

    expect(cells).toMatchObject({ 'Monthly cost': 24, 'Monthly cost: currency': 'USD' });
  });

  it('give an exact amount as a number, which a spreadsheet adds up', () => {
    const line = { entity: 'invoice-line', attributes: { amount: { amount: '-24.10', currency: 'USD' } } };
    const row = { ...volume, ...line } as Resource;
    const cells = Object.fromEntries(
      csvColumns([{ entity: 'invoice-line' }]).map(({ heading, cell }) => [heading, cell(row)]),
    );

    expect(cells).toMatchObject({ Amount: -24.1, 'Amount: currency': 'USD' });
  });

  it('leave empty what nobody could read, and name it', () => {
    const unknown = [{ field: 'serverIds', reason: 'The scope is missing.' }];
    const row = { ...volume, attributes: { sizeGb: 3, serverIds: [] }, unknown } as Resource;
    const cells = Object.fromEntries(
      csvColumns([{ entity: 'volume' }]).map(({ heading, cell }) => [heading, cell(row)]),
    );

    expect(cells).toMatchObject({ Attributes: '{"sizeGb":3}', Unknown: 'serverIds' });
    expect(cells['Servers']).toBeUndefined();
  });

  it('lose nothing, whatever order a database keeps', () => {
    const cells = Object.fromEntries(csvColumns([]).map(({ heading, cell }) => [heading, cell(volume)]));

    expect(cells).toMatchObject({ ID: '7', Created: '2026-03-02T17:00:49.000Z', Attributes: '{"a":2,"b":1}' });
  });
});
