import { SecretFinder } from './secret-finder.js';
import { secretPatterns } from './secret-pattern.js';

/** With punctuation that every encoding escapes differently. */
const SECRET = 'tok-en+/9x_Zq!w%7&"k';

const finder = new SecretFinder(secretPatterns(SECRET));
const hex = (character: string): string => Buffer.from(character).toString('hex');
const each = (write: (character: string) => string, text = SECRET): string => Array.from(text, write).join('');

describe('the places of a secret in a text', () => {
  const percent = each((character) => `%${hex(character)}`);
  const entities = each((character) => `&#${character.charCodeAt(0)};`);
  const unicode = each((character) => `\\u00${hex(character)}`);

  it.each([
    ['plain', SECRET],
    ['in another case', SECRET.toUpperCase()],
    ['in JSON', JSON.stringify(SECRET).slice(1, -1)],
    ['in a URL', encodeURIComponent(SECRET)],
    ['in a URL within a URL', encodeURIComponent(encodeURIComponent(SECRET))],
    ['in percent signs', percent],
    ['in references', entities],
    ['in \\u escapes', unicode],
    ['in \\u escapes within JSON', JSON.stringify(unicode).slice(1, -1)],
    ['in percent signs, each escaped again', each((character) => `%25${hex(character)}`)],
    ['in percent signs whose own are references', each((character) => `&#37;${hex(character)}`)],
    ['in references within a URL', encodeURIComponent(entities)],
    ['in percent signs within \\u escapes', each((character) => `\\u0025${hex(character)}`)],
    ['in references to references', each((character) => `&amp;#${character.charCodeAt(0)};`)],
    ['in hexadecimal', hex(SECRET)],
  ])('are found %s', (_, form) => {
    const text = `before ${form} after`;

    expect(finder.any(text)).toBe(true);
    expect(finder.all(text)).toEqual([{ start: 7, end: 7 + form.length }]);
  });

  it('are found wherever they begin in a long text, at the edges of what is looked at together as well', () => {
    const edge = 1 << 16;
    const missed: number[] = [];
    for (let start = edge - 2 * SECRET.length; start <= edge + 4; start += 1) {
      const [found] = finder.all('x'.repeat(start) + SECRET + ' after');
      if (found?.start !== start || found.end !== start + SECRET.length) missed.push(start);
    }

    expect(missed).toEqual([]);
  });

  it('are found in a piece of 16 characters, and not in a shorter one', () => {
    expect(finder.any(`x ${SECRET.slice(2, 18)} x`)).toBe(true);
    expect(finder.any(`x ${SECRET.slice(2, 17)} x`)).toBe(false);
  });

  it('do not overlap, and come in order', () => {
    const text = `${SECRET}${SECRET} ${percent}`;

    const spans = finder.all(text);

    expect(spans[0]?.start).toBe(0);
    for (const [index, { start }] of spans.entries()) expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
    expect(spans.at(-1)?.end).toBe(text.length);
  });

  it('are found of a short token without its prefix, unless that leaves a mere word', () => {
    const short = new SecretFinder(secretPatterns('dop_v1_abcdef1234'));
    const word = new SecretFinder(secretPatterns('my_password'));

    expect(short.all('x abcdef1234 y')).toEqual([{ start: 2, end: 12 }]);
    expect(word.any('the password is wrong')).toBe(false);
  });
});
