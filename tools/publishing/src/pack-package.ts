import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { REPOSITORY_ROOT } from './repository-root.constants.js';

/** What `npm pack` made of a package. */
export interface PackedPackage {
  /** The path of the tarball. */
  readonly tarball: string;
  /** Paths within the package. */
  readonly files: readonly string[];
}

/** Of what npm prints with `--json`, what is used here. */
interface PackReport {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/**
 * Packs a built package as it would be published. Needs no network.
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
  // A list, or in newer versions of npm an object by name.
  const [report] = Object.values(JSON.parse(stdout) as readonly PackReport[] | Record<string, PackReport>);
  if (!report) throw new Error(`npm packed nothing in ${folder}. Build first: npm run build.`);
  return { tarball: join(destination, report.filename), files: report.files.map(({ path }) => path) };
}
