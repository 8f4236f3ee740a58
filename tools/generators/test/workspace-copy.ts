import { cp, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Ended, run } from './run.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Folders that are generated. */
const GENERATED = new Set([
  'node_modules',
  'dist',
  'bundle',
  '.git',
  '.nx',
  '.maestro',
  '.maestro-demo',
  'bench-results',
]);

/** The options that the npm scripts pass to Jest. Running Jest without Nx saves seconds each time. */
const ESM_JEST = '--experimental-vm-modules --no-warnings';

/** Preserves times, so that the compiler recognises built packages as up to date. */
const PRESERVE_TIMES = { recursive: true, preserveTimestamps: true };

/** A copy of this repository in a temporary folder, including installed packages and build output. */
export class WorkspaceCopy {
  private constructor(readonly folder: string) {}

  static async make(): Promise<WorkspaceCopy> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'maestro-generated-')));
    const filter = (path: string): boolean => path === ROOT || !GENERATED.has(basename(path));
    await cp(ROOT, folder, { ...PRESERVE_TIMES, filter });
    // Copy the build output, because building takes longer than the tests.
    for (const place of [...(await foldersNamed('dist')), ...(await foldersNamed('bundle'))])
      await cp(join(ROOT, place), join(folder, place), PRESERVE_TIMES);
    for (const place of await foldersNamed('node_modules')) await linkTree(join(ROOT, place), join(folder, place));
    // npm modifies this file in place, so it must not be a hard link.
    const lock = join(folder, 'node_modules/.package-lock.json');
    await rm(lock, { force: true });
    await cp(join(ROOT, 'node_modules/.package-lock.json'), lock);
    return new WorkspaceCopy(folder);
  }

  /** Runs an installed program. */
  run(...command: readonly string[]): Promise<Ended> {
    return run(['npx', '--no-install', ...command], this.folder);
  }

  /** Runs the specs of a project whose paths match one of the patterns, with contract tests for the given kinds only. */
  test(project: string, patterns: readonly string[], kinds = ''): Promise<Ended> {
    const command = ['npx', '--no-install', 'jest', ...patterns];
    return run(command, join(this.folder, project), {
      NODE_OPTIONS: ESM_JEST,
      ...(kinds && { MAESTRO_KIT_KINDS: kinds }),
    });
  }

  /** The text of every file below a folder, except generated files. */
  async files(below: string): Promise<Record<string, string>> {
    const entries = await readdir(join(this.folder, below), { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.split('/').some((part) => GENERATED.has(part)));
    return Object.fromEntries(
      await Promise.all(paths.map(async (path) => [path.slice(this.folder.length + 1), await readFile(path, 'utf8')])),
    ) as Record<string, string>;
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }
}

/** The folders with this name at the root and in packages. npm installs packages in both. */
async function foldersNamed(name: string): Promise<string[]> {
  const groups = await Promise.all(
    ['apps', 'libs', 'tools'].map(async (group) =>
      (await readdir(join(ROOT, group))).map((project) => join(group, project)),
    ),
  );
  const places = ['.', ...groups.flat()].map((place) => join(place, name));
  const there = await Promise.all(
    places.map((place) =>
      readdir(join(ROOT, place)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return places.filter((_, index) => there[index]);
}

/** Creates hard links where possible, which takes a second instead of many. */
async function linkTree(from: string, to: string): Promise<void> {
  const linked = await run(['cp', '-al', from, to], ROOT).catch(() => ({ code: 1 }));
  if (linked.code !== 0) await cp(from, to, { recursive: true, verbatimSymlinks: true, force: true });
}
