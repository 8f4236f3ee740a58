import { stringify } from 'csv-stringify/sync';
import { Pace, LONG_CELL, quoteLongCell } from './quote-long-cell.js';

describe('quoteLongCell', () => {
  it.each([
    ['text without marks', 'a'.repeat(LONG_CELL)],
    ['JSON', JSON.stringify(Array.from({ length: 5000 }, (_, port) => ({ port, name: `rule "${port}"` })))],
    ['nothing but marks', '"'.repeat(200_000)],
    ['line breaks and characters of several bytes', 'ü\r\n"€"😀,'.repeat(20_000)],
  ])('quotes %s as the CSV writer does', async (_, text) => {
    const { value } = await quoteLongCell(text, new Pace());

    expect(value).toBe(stringify([[text]], { quoted: true, eof: false }));
  });

  it('lets others have their turn as often as the text is long', async () => {
    const turnsOf = async (length: number): Promise<number> => {
      let turns = 0;
      const pace = new Pace();
      const counted = { isDue: (done: number) => pace.isDue(done) && (turns += 1) > 0 } as Pace;
      await quoteLongCell('x'.repeat(length), counted);
      return turns;
    };

    const few = await turnsOf(1_000_000);

    expect(few).toBeGreaterThan(2);
    expect(await turnsOf(4_000_000)).toBeGreaterThanOrEqual(few * 4 - 1);
  });
});
