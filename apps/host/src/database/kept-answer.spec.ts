import { keepAnswer } from './kept-answer.js';
import { readingScope, withinScope } from './reading-scope.js';

describe('keepAnswer', () => {
  it('asks again when the time is over, and not before', async () => {
    let now = 0;
    let asked = 0;
    const ask = keepAnswer(
      async () => (asked += 1),
      100,
      () => now,
    );

    const answers = [await ask(), await ask()];
    now = 99;
    answers.push(await ask());
    now = 100;
    answers.push(await ask());

    expect(answers).toEqual([1, 1, 1, 2]);
  });

  it('asks once for all who ask at the same time', async () => {
    let asked = 0;
    const ask = keepAnswer(async () => (asked += 1), 100);

    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  });

  it('asks outside the scope of the first who asks, because others get the same answer', async () => {
    const ask = keepAnswer(async () => readingScope(), 100);

    expect(await withinScope({ scope: [] }, ask)).toBe('everything');
  });

  it('asks again after a failure', async () => {
    let asked = 0;
    const ask = keepAnswer(async () => {
      asked += 1;
      if (asked === 1) throw new Error('away');
      return asked;
    }, 100);

    await expect(ask()).rejects.toThrow('away');

    expect(await ask()).toBe(2);
  });
});
