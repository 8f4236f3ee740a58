import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REPOSITORY_ROOT } from '../src/repository-root.constants.js';

const tracked = (pattern: string): string[] =>
  execFileSync('git', ['ls-files', pattern], { cwd: REPOSITORY_ROOT, encoding: 'utf8' }).split('\n').filter(Boolean);

const read = (file: string): string => readFileSync(join(REPOSITORY_ROOT, file), 'utf8');

/** All documents except generated ones. */
const isForReaders = (file: string): boolean =>
  !/^(tools\/generators\/files|examples\/.*\/node_modules)|api-report\.md$/.test(file);

interface Manifest {
  readonly name: string;
  readonly scripts?: Readonly<Record<string, string>>;
}

const manifestOf = (file: string): Manifest => JSON.parse(read(file)) as Manifest;

/** Created by commands in the documents. */
const CREATED_BY_READERS = /acme|widgets|^serve$/;

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []).filter((name) => !CREATED_BY_READERS.test(name));

describe('names in the documents', () => {
  const documents = [...new Set([...tracked('*README.md'), ...tracked('*.md')])].filter(isForReaders);
  const projects = tracked('*package.json').map((file) => manifestOf(file).name);
  const scripts = Object.keys(manifestOf('package.json').scripts ?? {});

  it.each(documents)('%s: projects exist', (document) => {
    const named = all(read(document), /npx nx (?:test|build|lint|typecheck|run-many[^`\n]*? -p) ([@\w/-]+)/g);

    expect(named.filter((name) => !projects.includes(name))).toEqual([]);
  });

  it.each(documents)('%s: scripts exist', (document) => {
    const named = all(read(document), /npm run (?:-s )?([\w:-]+)/g);
    const known = [...scripts, ...Object.keys(manifestOf('apps/console/package.json').scripts ?? {})];

    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(documents)('%s: files and folders exist', (document) => {
    const named = all(read(document), /`((?:apps|libs|tools|docs|examples)\/[\w./-]+)`/g);
    const places = [REPOSITORY_ROOT, join(REPOSITORY_ROOT, dirname(document))];

    expect(named.filter((name) => !places.some((place) => existsSync(join(place, name))))).toEqual([]);
  });

  it.each(documents)('%s: linked files and headings exist', (document) => {
    const links = all(read(document), /\]\(((?!<?https?:|mailto:)[^)\s]+)\)/g);

    expect(links.filter((link) => !leadsSomewhere(document, link))).toEqual([]);
  });

  it.each(documents)('%s: specs exist', (document) => {
    const named = [...read(document).matchAll(/^cd (\S+) && .*(?:jest|vitest run) (\S+)$/gm)];

    const paths = named.map(([, folder = '', path = '']) => join(folder, path));
    expect(paths.filter((path) => !existsSync(join(REPOSITORY_ROOT, path)))).toEqual([]);
  });

  it('README.md is short', () => {
    expect(statSync(join(REPOSITORY_ROOT, 'README.md')).size).toBeLessThanOrEqual(7_000);
  });
});

function leadsSomewhere(document: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? document : join(dirname(document), path);
  if (!existsSync(join(REPOSITORY_ROOT, target))) return false;
  return anchor === undefined || !target.endsWith('.md') || headings(read(target)).includes(anchor);
}

/** Anchors of headings in GitHub's format. */
const headings = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );
