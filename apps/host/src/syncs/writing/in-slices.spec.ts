import { inSlices } from './in-slices.js';

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
