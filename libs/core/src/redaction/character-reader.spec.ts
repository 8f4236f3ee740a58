import { backslashesAt, CharacterReader } from './character-reader.js';

/** The possible first characters of a text, and where it continues. */
const readings = (text: string): [character: string, end: number][] =>
  new CharacterReader(text).at(0).map(({ code, end }) => [String.fromCodePoint(code), end]);

describe('the characters of a text', () => {
  it.each([
    ['%2B', '+'],
    ['%252b', '+'],
    ['%25%32%62', '+'],
    ['%C3%A9', 'é'],
    ['%F0%9F%98%80', '😀'],
    ['&#43;', '+'],
    ['&#x2B;', '+'],
    ['&plus;', '+'],
    ['&amp;#43;', '+'],
    ['%26%2343%3B', '+'],
    ['&#37;2b', '+'],
    ['\\u002b', '+'],
    ['\\\\u002b', '+'],
    ['\\x2b', '+'],
    ['\\ud83d\\ude00', '😀'],
    ['\\u0025\\u0032\\u0062', '+'],
    ['\\n', '\n'],
  ])('are read out of %s', (text, character) => {
    expect(readings(`${text} more`)).toContainEqual([character, text.length]);
  });

  it('stand also for themselves', () => {
    expect(readings('%41')[0]).toEqual(['%', 1]);
    expect(readings('&amp;')[0]).toEqual(['&', 1]);
    expect(readings('+')).toEqual([
      ['+', 1],
      [' ', 1],
    ]);
    expect(readings('😀')).toEqual([['😀', 2]]);
    expect(readings('')).toEqual([]);
  });

  it.each(['%4', '%zz', '&#;', '&nothing;', '&#x110000;', '%C3x'])('of %s, no escape, are what is there', (text) => {
    expect(readings(text)).toEqual([[text[0], 1]]);
  });

  it('have few readings at each place, whatever is nested', () => {
    const text = '%25'.repeat(50) + '&amp;'.repeat(50) + '\\'.repeat(50) + '&#37;2526&#35;37;'.repeat(20);
    const reader = new CharacterReader(text);

    const most = Math.max(...Array.from(text, (_, at) => reader.at(at).length));

    expect(most).toBeLessThanOrEqual(12);
  });

  it('count backslashes, however they are written', () => {
    expect(backslashesAt('\\%5C&#92;&bsol;x', 0)).toEqual({ end: 15, count: 4 });
    expect(backslashesAt('\\\\\\', 0, 2)).toEqual({ end: 2, count: 2 });
  });
});
