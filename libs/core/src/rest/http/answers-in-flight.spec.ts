import { setImmediate } from 'node:timers/promises';
import { AnswersInFlight } from './answers-in-flight.js';
import { PageBudget } from './page-budget.js';

const MB = 1024 * 1024;

describe('the answers in flight', () => {
  const unheard = new AbortController().signal;

  /** The maximum number of bytes read at once by lists that read several pages each, as the REST client does. */
  async function mostInFlight(lists: number, pageBytes: number): Promise<number> {
    const inFlight = new AnswersInFlight(() => 32 * MB);
    let [now, most] = [0, 0];
    const page = (budget: PageBudget) =>
      inFlight.run(budget.expected, unheard, async () => {
        now += pageBytes;
        most = Math.max(most, now);
        await setImmediate();
        budget.note(pageBytes);
        now -= pageBytes;
      });
    const readList = async (): Promise<void> => {
      const budget = new PageBudget();
      budget.note(pageBytes);
      for (let time = 0; time < 4; time += 1)
        await Promise.all(Array.from({ length: budget.pagesTogether }, () => page(budget)));
    };
    await Promise.all(Array.from({ length: lists }, readList));
    return most;
  }

  it.each([1, 5, 30])('do not grow with the size of pages, over %i lists', async (lists) => {
    const [small, large] = [await mostInFlight(lists, MB), await mostInFlight(lists, 8 * MB)];

    expect(large / small).toBeLessThanOrEqual(4);
    expect(large).toBeLessThanOrEqual(32 * MB);
  });

  it.each([
    ['grow with their size', 10],
    ['fit', 1],
  ])('stay within the limit and one answer, where many first pages %s', async (_, sizeInMb) => {
    const inFlight = new AnswersInFlight(() => 32 * MB);
    let [now, most, read] = [0, 0, 0];
    const firstPage = () =>
      inFlight.run(MB / 2, unheard, async (grow) => {
        let bytes = 0;
        for (; bytes < sizeInMb * MB; bytes += MB / 4) {
          now += MB / 4;
          most = Math.max(most, now);
          await grow(bytes + MB / 4);
          await setImmediate();
        }
        now -= bytes;
        read += 1;
      });

    await Promise.all(Array.from({ length: 60 }, firstPage));

    expect(read).toBe(60);
    expect(most).toBeLessThanOrEqual((32 + sizeInMb) * MB + 60 * (MB / 4));
  });

  it('go on when one that waits to grow is cancelled', async () => {
    const inFlight = new AnswersInFlight(() => 10);
    const cancelling = new AbortController();
    const rest = new Map<string, () => void>();
    const read = (name: string, signal: AbortSignal) =>
      inFlight.run(5, signal, async (grow) => {
        await new Promise<void>((resolve) => rest.set(name, resolve));
        await grow(9);
        return name;
      });
    const [kept, cancelled] = [read('kept', unheard), read('cancelled', cancelling.signal)];
    await setImmediate();
    rest.get('kept')?.();
    rest.get('cancelled')?.();
    const last = inFlight.run(10, unheard, () => Promise.resolve('last'));
    cancelling.abort(new Error('stopped'));

    await expect(cancelled).rejects.toThrow('stopped');
    expect(await Promise.all([kept, last])).toEqual(['kept', 'last']);
  });

  it('admit a response that alone is too large, and start in order', async () => {
    const inFlight = new AnswersInFlight(() => 10);
    const begun: string[] = [];
    const read = (name: string, bytes: number) =>
      inFlight.run(bytes, unheard, async () => {
        begun.push(name);
        await setImmediate();
      });

    await Promise.all([read('a', 6), read('too large', 100), read('b', 1), read('c', 1)]);

    expect(begun).toEqual(['a', 'too large', 'b', 'c']);
  });

  it('go on when one that waits is cancelled, or one that is read fails', async () => {
    const inFlight = new AnswersInFlight(() => 10);
    const cancelling = new AbortController();
    const failing = inFlight.run(10, unheard, async () => {
      await setImmediate();
      throw new Error('cut');
    });
    const cancelled = inFlight.run(10, cancelling.signal, () => Promise.resolve('never'));
    const last = inFlight.run(10, unheard, () => Promise.resolve('read'));
    cancelling.abort(new Error('stopped'));

    await expect(cancelled).rejects.toThrow('stopped');
    await expect(failing).rejects.toThrow('cut');
    await expect(last).resolves.toBe('read');
  });
});
