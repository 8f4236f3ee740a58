import { halvesOf, isEmpty, type PreparedBatch } from './prepared-batch.js';

const batch = (rows: number, more: Partial<PreparedBatch> = {}): PreparedBatch => ({
  provider: 'digitalocean',
  rows: Array.from({ length: rows }, (_, index) => ({ uid: `${index}`, json: '{}' })),
  noted: [],
  derived: [],
  measured: [],
  ...more,
});

describe('a prepared batch', () => {
  it('is empty where nothing is to be written', () => {
    expect(isEmpty(batch(0))).toBe(true);
    expect(isEmpty(batch(1))).toBe(false);
    expect(isEmpty(batch(0, { noted: [{ id: '1', checksum: 'x', unknown: null }] }))).toBe(false);
    expect(isEmpty(batch(0, { measured: [{ uid: '1' }] }))).toBe(false);
  });

  it('has two halves that write each row once, and everything else once', () => {
    const whole = batch(5, { noted: [{ id: '1', checksum: 'x', unknown: null }], measured: [{ uid: '1' }] });

    const [one, other] = halvesOf(whole);

    expect([one.rows, other.rows].map((rows) => rows.map(({ uid }) => uid))).toEqual([
      ['0', '1', '2'],
      ['3', '4'],
    ]);
    expect(one).toEqual({ ...whole, rows: one.rows });
    expect(isEmpty({ ...other, rows: [] })).toBe(true);
  });
});
