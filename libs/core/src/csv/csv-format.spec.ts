import { defuseFormula } from './csv-format.js';

const FORMULAS = ['=HYPERLINK("http://x")', '+1', '-1+2', '@SUM(A1)', '＝1', '＋1', '－1', '＠x', '﹢1', '⁼1', '−1+2'];

/** Newline, tab, blank, NBSP, ideographic blank, ZWSP, BOM, word joiner, mark of direction, soft hyphen, Hangul filler, NUL. */
const SKIPPED = [
  '\n',
  '\r\n',
  '\t',
  ' ',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\ufeff',
  '\u2060',
  '\u202e',
  '\u00ad',
  '\u3164',
  '\0',
];

describe('defuseFormula', () => {
  it.each(FORMULAS)('puts an apostrophe before the formula %j, whatever a spreadsheet skips before it', (formula) => {
    const hidden = [...SKIPPED, SKIPPED.join('')].map((skipped) => `${skipped}${formula}`);

    expect([formula, ...hidden].map(defuseFormula)).toEqual([formula, ...hidden].map((text) => `'${text}`));
  });

  it.each(['\tx', '\rx', '\nx'])(
    'puts an apostrophe before %j, which some spreadsheets take for another cell',
    (text) => {
      expect(defuseFormula(text)).toBe(`'${text}`);
    },
  );

  it.each(['', ' ', 'web-1', ' a=b', '1-2', '\u00a0x', "'=1", '#REF', '😀=1', '{"a":"=1"}', '\ud800'])(
    'leaves %j alone',
    (text) => {
      expect(defuseFormula(text)).toBe(text);
    },
  );
});
