import { cp, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Ended, run } from './run.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What is made, not written. */
const MADE = new Set(['node_modules', 'dist', 'bundle', '.git', '.nx', '.maestro', '.maestro-demo', 'bench-results']);

/** As the npm scripts run jest: nx starts it with these, and takes seconds each time to learn what it knows already. */
const ESM_JEST = '--experimental-vm-modules --no-warnings';

/** So that the compiler sees that what was built is up to date. */
const KEEPING_TIMES = { recursive: true, preserveTimestamps: true };

/** A copy of this repository in a temporary folder, with its packages and what was built of it. */
export class WorkspaceCopy {
  private constructor(readonly folder: string) {}

  static async make(): Promise<WorkspaceCopy> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'maestro-generated-')));
    const filter = (path: string): boolean => path === ROOT || !MADE.has(basename(path));
    await cp(ROOT, folder, { ...KEEPING_TIMES, filter });
    // What is built already need not be built again: that takes longer than what is tried here.
    for (const place of [...(await placesOf('dist')), ...(await placesOf('bundle'))])
      await cp(join(ROOT, place), join(folder, place), KEEPING_TIMES);
    for (const place of await placesOf('node_modules')) await linkTree(join(ROOT, place), join(folder, place));
    // Written in place by npm: it must not be the one of this repository.
    const lock = join(folder, 'node_modules/.package-lock.json');
    await rm(lock, { force: true });
    await cp(join(ROOT, 'node_modules/.package-lock.json'), lock);
    return new WorkspaceCopy(folder);
  }

  /** Runs a program of the packages here. */
  run(...command: readonly string[]): Promise<Ended> {
    return run(['npx', '--no-install', ...command], this.folder);
  }

  /** Runs the specs of a project whose paths match one of some patterns, those of the contract for some kinds only. */
  test(project: string, patterns: readonly string[], kinds = ''): Promise<Ended> {
    const command = ['npx', '--no-install', 'jest', ...patterns];
    return run(command, join(this.folder, project), {
      NODE_OPTIONS: ESM_JEST,
      ...(kinds && { MAESTRO_KIT_KINDS: kinds }),
    });
  }

  /** Every file below a folder with its text; made ones left out. */
  async files(below: string): Promise<Record<string, string>> {
    const entries = await readdir(join(this.folder, below), { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.split('/').some((part) => MADE.has(part)));
    return Object.fromEntries(
      await Promise.all(paths.map(async (path) => [path.slice(this.folder.length + 1), await readFile(path, 'utf8')])),
    ) as Record<string, string>;
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }
}

/** Where folders of a name are: at the root, and in packages. npm puts packages beside those that need versions of their own. */
async function placesOf(name: string): Promise<string[]> {
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

/** As hard links where that can be: a second instead of many. */
async function linkTree(from: string, to: string): Promise<void> {
  const linked = await run(['cp', '-al', from, to], ROOT).catch(() => ({ code: 1 }));
  if (linked.code !== 0) await cp(from, to, { recursive: true, verbatimSymlinks: true, force: true });
}
