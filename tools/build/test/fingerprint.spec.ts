import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { fingerprint } = createRequire(import.meta.url)('../../setup/fingerprint.cjs') as {
  fingerprint(root: string, places: readonly string[]): string;
};

const LATER = new Date('2030-01-01T00:00:00Z');

describe('the fingerprint of what a build needs', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'maestro-fingerprint-'));
    mkdirSync(join(root, 'src/bundle'), { recursive: true });
    for (const name of ['src/a.ts', 'src/api.gen.ts', 'src/bundle/a.js']) writeFileSync(join(root, name), '');
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const afterTouching = (name: string) => {
    utimesSync(join(root, name), LATER, LATER);
    return fingerprint(root, ['src']);
  };

  it('changes with each source', () => {
    const before = fingerprint(root, ['src']);

    const touched = afterTouching('src/a.ts');
    writeFileSync(join(root, 'src/b.ts'), '');

    expect(new Set([before, touched, fingerprint(root, ['src'])]).size).toBe(3);
  });

  it('stays the same when the time of a file is restored to the millisecond', () => {
    utimesSync(join(root, 'src/a.ts'), 1_700_000_000.123_456, 1_700_000_000.123_456);
    const before = fingerprint(root, ['src']);
    const { atime, mtime } = statSync(join(root, 'src/a.ts'));
    utimesSync(join(root, 'src/a.ts'), atime, mtime);

    expect(fingerprint(root, ['src'])).toBe(before);
  });

  it('stays the same when generated and built files are written again', () => {
    const before = fingerprint(root, ['src']);

    expect(afterTouching('src/api.gen.ts')).toBe(before);
    expect(afterTouching('src/bundle/a.js')).toBe(before);
  });
});
