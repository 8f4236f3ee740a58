import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../src/repository-root.constants.js';
import { FORBIDDEN_PHRASES, type ForbiddenPhrase } from './forbidden-phrases.js';

const FOLDERS = ['apps', 'libs', 'tools', 'examples', 'docs', 'packaging', '.github'];

/** Built, generated and recorded files, and the list of phrases itself. */
const SKIPPED =
  /(^|\/)(node_modules|dist|bundle|out-tsc|coverage|migrations|recordings|images)\/|\.gen\.ts$|forbidden-phrases\.ts$|plain-english\.spec\.ts$/;
const TEXTS = /\.(tsx?|[cm]?js|md|hbs|template|ya?ml|html|css|sh|service)$/;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
/** White space, including a line break within a comment. */
const GAP = '(?:\\s+(?:\\*\\s+|//\\s+|>\\s+)?)';
const patternOf = ({ phrase, unlessAfter }: ForbiddenPhrase): RegExp => {
  const before = unlessAfter ? `(?<!\\b${unlessAfter}${GAP})` : '';
  return new RegExp(`(?<![\\w-])${before}${escaped(phrase).split(' ').join(GAP)}(?![\\w-])`, 'gi');
};
const PATTERNS = FORBIDDEN_PHRASES.map((forbidden) => ({ forbidden, pattern: patternOf(forbidden) }));

function phrasesIn(file: string, text: string): string[] {
  return PATTERNS.flatMap(({ forbidden: { phrase, instead }, pattern }) =>
    [...text.matchAll(pattern)].map(
      ({ index }) => `${file}:${text.slice(0, index).split('\n').length}: "${phrase}". Write instead: ${instead}`,
    ),
  );
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(REPOSITORY_ROOT, folder), { withFileTypes: true });
  const files = await Promise.all(
    entries.map((entry) => {
      const path = `${folder}/${entry.name}`;
      if (SKIPPED.test(entry.isDirectory() ? `${path}/` : path)) return [];
      if (entry.isDirectory()) return filesIn(path);
      return TEXTS.test(path) ? [path] : [];
    }),
  );
  return files.flat();
}

describe('the texts of this repository', () => {
  it.each(FOLDERS)('contain no forbidden phrases: %s', async (folder) => {
    const files = await filesIn(folder);

    const found = await Promise.all(
      files.map(async (file) => phrasesIn(file, await readFile(join(REPOSITORY_ROOT, file), 'utf8'))),
    );

    expect(found.flat()).toEqual([]);
  });

  it('contain no forbidden phrases: Markdown files of the root', async () => {
    const files = (await readdir(REPOSITORY_ROOT)).filter((name) => name.endsWith('.md'));

    const found = await Promise.all(
      files.map(async (file) => phrasesIn(file, await readFile(join(REPOSITORY_ROOT, file), 'utf8'))),
    );

    expect(files).toContain('README.md');
    expect(found.flat()).toEqual([]);
  });

  it('may contain "there is no …"', () => {
    expect(phrasesIn('some/file.md', 'There is no list.\nThis is no list.')).toEqual([
      'some/file.md:2: "is no list". Write instead: is not a list',
    ]);
  });

  it('are searched across lines, at word boundaries', () => {
    const text = '/** Nothing is taken\n * for gone. */\n// Amends: recommend, amend.\n';

    expect(phrasesIn('some/file.ts', text)).toEqual([
      'some/file.ts:1: "taken for gone". Write instead: marked as deleted',
    ]);
  });
});
