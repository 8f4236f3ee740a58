import { readdirSync, readFileSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import { join } from 'node:path';
import { type ProblemKind } from './problem-kind.types.js';
import { PROBLEMS } from './problems.constants.js';

const SOURCES = join(import.meta.dirname, '../..');
const API_DOCUMENT = join(import.meta.dirname, '../../../../../docs/api.md');

const KINDS = Object.entries<ProblemKind>(PROBLEMS);

/** The host's source files, by path. */
const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?<!\.spec)\.ts$/.test(path) && !path.endsWith('problems.constants.ts'))
  .map((path) => ({ path, text: readFileSync(join(SOURCES, path), 'utf8') }));

describe('the table of problems', () => {
  it.each(KINDS)('has all that there is to say of %s', (code, { status, title, when, advice }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(Object.keys(STATUS_CODES)).toContain(String(status));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(title).toMatch(/^[A-Z]\S*( \S+)*[^.]$/);
    for (const sentence of [when, advice]) expect(sentence).toMatch(/^[A-Z`].*\.$/);
  });

  it('gives each problem a title of its own', () => {
    const titles = KINDS.map(([, { title }]) => title.toLowerCase());

    expect(new Set(titles).size).toBe(titles.length);
  });

  it('has none that the host never answers', () => {
    const unused = KINDS.filter(([code]) => !sources.some(({ text }) => text.includes(`'${code}'`)));

    expect(unused.map(([code]) => code)).toEqual([]);
  });

  it('is where every problem comes from: nothing throws an exception of Nest', () => {
    const others = sources.filter(({ text }) => /\bimport\b[^;]*\b\w+Exception\b[^;]*'@nestjs\/common'/.test(text));

    // It handles those that Nest itself throws.
    expect(others.map(({ path }) => path)).toEqual([join('http', 'problems', 'error-facts.ts')]);
    expect(sources.filter(({ text }) => /\bnew \w+Exception\(/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('is in the documents of the API, row by row', () => {
    const rows = readFileSync(API_DOCUMENT, 'utf8')
      .split('\n')
      .filter((line) => /^\| `[a-z-]+` +\| \d{3} /.test(line))
      .map((line) =>
        line
          .slice(1, -2)
          .split(' | ')
          .map((cell) => cell.trim()),
      );

    expect(rows).toEqual(
      KINDS.map(([code, { status, title, when, advice }]) => [`\`${code}\``, String(status), title, when, advice]),
    );
  });
});
