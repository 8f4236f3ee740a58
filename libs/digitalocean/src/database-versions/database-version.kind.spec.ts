import { databaseVersionKind } from './database-version.kind.js';

const mapped = (row: object) => databaseVersionKind.resource({ engine: 'pg', version: '16', ...row });

describe('a version of a database engine', () => {
  it('tells until when it is offered and supported', () => {
    const row = { end_of_life: '2028-11-09T00:00:00Z', end_of_availability: '2028-05-09T00:00:00Z' };

    expect(mapped(row)).toMatchObject({
      ...{ key: { uid: 'pg/16' }, name: 'pg 16' },
      attributes: { availableUntil: '2028-05-09T00:00:00Z', supportedUntil: '2028-11-09T00:00:00Z' },
    });
  });

  it.each([[{}], [{ end_of_life: null, end_of_availability: '' }]])('has no end that is not known: %j', (row) => {
    const { attributes } = mapped(row);

    expect([attributes.availableUntil, attributes.supportedUntil]).toEqual([undefined, undefined]);
  });
});
