import { halvesOf, isEmpty, type PreparedBatch, inSlices } from './prepared-batch.js';

const batch = (rows: number, more: Partial<PreparedBatch> = {}): PreparedBatch => ({
  provider: 'digitalocean',
  rows: Array.from({ length: rows }, (_, index) => ({ uid: `${index}`, json: '{}' })),
  noted: [],
  derived: [],
  measured: [],
  charged: [],
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

describe('work in slices', () => {
  it('does everything once, in order', async () => {
    const items = Array.from({ length: 230 }, (_, index) => index);
    const done: number[] = [];

    await inSlices(items, (item) => done.push(item));

    expect(done).toEqual(items);
  });

  it('lets others have their turn before it is through', async () => {
    let done = 0;
    const seen = new Promise<number>((resolve) => void setImmediate(() => resolve(done)));

    await inSlices(Array.from({ length: 1000 }), () => (done += 1));

    expect([await seen, done]).toEqual([50, 1000]);
  });

  it('fails with what the work threw', async () => {
    const work = inSlices([1], () => {
      throw new Error('broken');
    });

    await expect(work).rejects.toThrow('broken');
  });
});
