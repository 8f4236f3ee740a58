import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { REPOSITORY_ROOT } from './repository-root.constants.js';

/** A package packed by `npm pack`. */
export interface PackedPackage {
  /** The path of the tarball. */
  readonly tarball: string;
  /** The paths of its files within the package. */
  readonly files: readonly string[];
}

/** The used fields of npm's output with `--json`. */
interface PackReport {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/**
 * Packs a built package as for publishing, without network access.
 *
 * @param folder of the package, from the root of the repository.
 * @param destination an existing folder for the tarball.
 */
export async function packPackage(folder: string, destination: string): Promise<PackedPackage> {
  const { stdout } = await promisify(execFile)(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--offline', '--pack-destination', destination],
    { cwd: join(REPOSITORY_ROOT, folder), maxBuffer: 2 ** 24, shell: process.platform === 'win32' },
  );
  // A list in older versions of npm, an object by package name in newer ones.
  const [report] = Object.values(JSON.parse(stdout) as readonly PackReport[] | Record<string, PackReport>);
  if (!report) throw new Error(`npm packed nothing in ${folder}. Build it first: npm run build.`);
  return { tarball: join(destination, report.filename), files: report.files.map(({ path }) => path) };
}
