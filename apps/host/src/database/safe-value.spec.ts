import { isIP } from 'node:net';
import type { SqlType } from '@maestro/core';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { safeValue, type SqlDialect, sqlDialect } from './safe-value.sql.js';

describe.each([
  ['with regular expressions', () => sqlDialect(140_000)],
  ['as this server can', (version: number) => sqlDialect(version)],
])('safeValue %s', (_, dialectOf) => {
  let test: TestDatabase;
  let dialect: SqlDialect;

  beforeAll(async () => {
    test = await createTestDatabase();
    const { rows } = await test.pool.query(`select current_setting('server_version_num')::int as version`);
    dialect = dialectOf(rows[0].version);
  });
  afterAll(() => test.drop());

  /** The result for each value; undefined means absent. */
  async function cast(values: readonly unknown[], type: SqlType): Promise<unknown[]> {
    const { rows } = await test.pool.query<{ value: unknown }>(
      `select ${safeValue(`(document -> 'value')`, type, dialect)} as value
       from jsonb_array_elements($1::jsonb) with ordinality as given (document, place) order by place`,
      [JSON.stringify(values.map((value) => ({ value })))],
    );
    return rows.map(({ value }) => value);
  }

  it.each<[SqlType, unknown, unknown]>([
    ['text', 'any', 'any'],
    ['bigint', 12, '12'],
    ['bigint', -9007199254740991, '-9007199254740991'],
    ['numeric', 0.5, '0.5'],
    ['numeric', 1e300, `1${'0'.repeat(300)}`],
    ['boolean', false, false],
    ['timestamptz', '2026-02-28t23:59:59.5+01:00', new Date('2026-02-28T22:59:59.500Z')],
    ['inet', '2001:db8::/64', '2001:db8::/64'],
    ['inet', '10.0.0.1/8', '10.0.0.1/8'],
    ['jsonb', [{ port: 1 }], [{ port: 1 }]],
    ['text[]', [], []],
    ['bigint[]', [2, 1], ['2', '1']],
    ['inet[]', ['10.0.0.1', 'no address', 7], ['10.0.0.1', null, null]],
  ])('reads a %s from %j', async (type, value, expected) => {
    expect(await cast([value], type)).toEqual([expected]);
  });

  it.each<SqlType>(['text', 'bigint', 'numeric', 'boolean', 'timestamptz', 'inet', 'jsonb', 'text[]', 'inet[]'])(
    'makes null of what is not a %s, instead of failing',
    async (type) => {
      const misfits = [undefined, null, {}, { amount: 1 }, '', 'x', '1', 1.5, 1e200, true, [], [[]], [null], '\u0001'];

      const values = await cast(misfits, type);

      expect(values.slice(0, 4)).toEqual([null, null, null, null]);
      expect(values.filter((value) => value !== null).length).toBeLessThan(6);
    },
  );

  it('casts every date that exists and none that does not', async () => {
    const years = ['0000', '0001', '1900', '2000', '2023', '2024', '2100', '9999'];
    const two = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(2, '0'));
    const dates = years.flatMap((year) =>
      two(0, 13).flatMap((month) => two(0, 32).map((day) => `${year}-${month}-${day}`)),
    );

    const values = await cast(
      dates.map((date) => `${date}T12:00:00Z`),
      'timestamptz',
    );

    const wrong = dates.filter(
      (date, index) => (values[index] !== null) !== (exists(date) && !date.startsWith('0000')),
    );
    expect(wrong).toEqual([]);
  });

  it('casts every time and zone that PostgreSQL has', async () => {
    const times = ['00:00:00', '23:59:60', '25:00:00', '12:60:00', '12:00:61', '12:00:00.123456789012', '12:00:00.'];
    const zones = ['Z', 'z', '+00:00', '-15:59', '+16:00', '+23:59', '', ' UTC'];

    const moments = times.flatMap((time) => zones.map((zone) => `2026-01-01T${time}${zone}`));
    const values = await cast(moments, 'timestamptz');

    const known = moments.filter((_, index) => values[index] !== null);
    expect(known).toEqual(
      ['00:00:00', '23:59:60', '12:00:00.123456789012'].flatMap((time) =>
        zones.slice(0, 4).map((zone) => `2026-01-01T${time}${zone}`),
      ),
    );
  });

  it('casts the addresses that Node takes for such, and no others', async () => {
    const counts = Array.from({ length: 9 }, (_, count) => count);
    const groups = (count: number, tail: readonly string[] = []) =>
      [...Array<string>(count).fill('2aB'), ...tail].join(':');
    const sixes = ['1.2.3.4', '256.2.3.4', '12345', 'g', ''].flatMap((tail) =>
      counts.flatMap((left) => [
        groups(left, [tail]),
        ...counts.map((right) => `${groups(left)}::${groups(right, tail === '' ? [] : [tail])}`),
      ]),
    );
    const odd = ['::', ':', ':::', '1::2::3', 'fe80::1%eth0', '1.2.3', '1.2.3.4.5', '1.2.3.4/33', '::/129', 'x/8'];

    const all = [...new Set([...sixes, ...odd, '255.249.199.99'])];
    const values = await cast(all, 'inet');

    const wrong = all.filter(
      (address, index) => (values[index] !== null) !== (isIP(address) !== 0 && !address.includes('%')),
    );
    expect(all.filter((address) => isIP(address)).length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});

function exists(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
