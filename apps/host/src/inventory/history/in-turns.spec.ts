import { setImmediate } from 'node:timers/promises';
import type { Steps } from './difference.js';
import { inTurns, type MadeItem } from './in-turns.js';

describe('making items in turns', () => {
  let done = 0;

  beforeEach(() => (done = 0));

  /** Work of many small steps, or of few large ones. */
  function* item(values: number, step = 10): Steps<MadeItem> {
    for (let left = values; left > 0; left -= step) {
      done += step;
      yield step;
    }
    return { json: `{"values":${values}}`, values };
  }

  /** The most work between two turns of the event loop. */
  async function mostBetweenTurns(work: Promise<unknown>): Promise<number> {
    let isOver = false;
    void work.finally(() => (isOver = true));
    let [most, before] = [0, done];
    while (!isOver) {
      await setImmediate();
      most = Math.max(most, done - before);
      before = done;
    }
    return most;
  }

  it('lets others have their turn within one row, however large it is', async () => {
    const small = await mostBetweenTurns(inTurns([5000], (values) => item(values)));
    const large = await mostBetweenTurns(inTurns([80_000], (values) => item(values)));

    expect(large).toBe(small);
  });

  it('does no more between two turns when many pages are made at once', async () => {
    const one = await mostBetweenTurns(inTurns([5000], (values) => item(values)));
    const pages = Array.from({ length: 20 }, () => inTurns([5000], (values) => item(values)));

    const many = await mostBetweenTurns(Promise.all(pages));

    expect(many / one).toBeLessThan(3);
  });

  it('ends a page that costs too much, after at least one row', async () => {
    const items = await inTurns([150_000, 10, 10], (values) => item(values, 1000));
    const long = await inTurns(['a', 'b'], function* (): Steps<MadeItem> {
      yield 1;
      return { json: `"${'x'.repeat(3_000_000)}"`, values: 1 };
    });

    expect(items).toEqual(['{"values":150000}']);
    expect(long).toHaveLength(1);
  });
});
