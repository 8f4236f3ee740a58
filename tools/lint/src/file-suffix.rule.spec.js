import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { fileSuffix, SUFFIXES } from './file-suffix.rule.js';

const config = {
  files: ['**/*.{ts,tsx}'],
  languageOptions: { parser: tseslint.parser },
  plugins: { maestro: { rules: { 'file-suffix': fileSuffix } } },
  rules: { 'maestro/file-suffix': 'error' },
};

/** The messages of the rule for a file with this name. */
const lint = (filename) => new Linter().verify('', config, { filename }).map(({ message }) => message);

describe('file-suffix', () => {
  it.each(['sync-stream.ts', 'run-page.tsx', 'schedules.service.ts', 'droplet.kind.ts', 'pages.e2e.ts'])(
    'accepts %s',
    (name) => {
      expect(lint(name)).toEqual([]);
    },
  );

  it.each(['sync-stream.spec.ts', 'boot.slow.spec.ts', 'schedules.service.spec.ts'])('accepts the test %s', (name) => {
    expect(lint(name)).toEqual([]);
  });

  it.each(['vite.config.ts', 'vitest.e2e.config.ts', 'schema.gen.ts', 'styles.d.ts'])(
    'ignores %s, which a tool requires',
    (name) => {
      expect(lint(name)).toEqual([]);
    },
  );

  it('rejects an unknown suffix and suggests a name', () => {
    expect(lint('sync.worker.ts')).toEqual([expect.stringContaining('(sync-worker)')]);
    expect(lint('sync.worker.slow.spec.ts')).toEqual([expect.stringContaining('(sync-worker)')]);
  });

  it('rejects a name with two suffixes', () => {
    expect(lint('sync.service.types.ts')).toEqual([expect.stringContaining('more than one suffix')]);
  });

  it('allows the suffixes that CONTRIBUTING.md explains, at most 15', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../CONTRIBUTING.md'), 'utf8');
    const table = page.slice(page.indexOf('| suffix'), page.indexOf('\n\n', page.indexOf('| suffix')));
    const listed = [...table.matchAll(/^\| `\.(\w+)`/gm)].map(([, suffix]) => suffix);

    expect(listed.toSorted()).toEqual(SUFFIXES);
    expect(SUFFIXES.length).toBeLessThanOrEqual(15);
  });
});
