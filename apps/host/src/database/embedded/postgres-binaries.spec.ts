import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { copyPrograms, linkLibraries, postgresBinaries } from './postgres-binaries.js';

describe('the program files', () => {
  const packaged = resolve(dirname(postgresBinaries(undefined, tmpdir()).initdb), '..', '..');
  let directory: string;

  beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'maestro-programs-'))));
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('run from a package whose install script was not run', () => {
    const bare = join(directory, 'bare');
    cpSync(packaged, bare, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() });

    const linked = linkLibraries(bare);

    expect(linked).toBe(true);
    expect(version(bare)).toMatch(/^postgres \(PostgreSQL\) 18/);
  });

  it('run from a copy, which is made once and whole', () => {
    const copy = join(directory, 'deep', 'copy');

    const [made, found] = [copyPrograms(packaged, copy), copyPrograms('/does/not/exist', copy)];

    expect([made, found]).toEqual([copy, copy]);
    expect(version(copy)).toMatch(/^postgres \(PostgreSQL\) 18/);
    expect(readdirSync(join(directory, 'deep'))).toEqual(['copy']);
  });

  it('leave nothing behind when they cannot be copied', () => {
    const copy = join(directory, 'copy');

    expect(() => copyPrograms(join(directory, 'missing'), copy)).toThrow('ENOENT');
    expect(existsSync(copy)).toBe(false);
  });
});

function version(home: string): string {
  return execFileSync(join(home, 'native', 'bin', 'postgres'), ['--version'], { encoding: 'utf8' });
}
