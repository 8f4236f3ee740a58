import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CLUSTER_USER, clusterLayout, type ClusterLayout } from './cluster-layout.js';
import { type PostgresBinaries } from './postgres-binaries.js';
import { type ServerAccount, dataArgument, runProgram } from './server-process.js';

/** Options of {@link createCluster}. */
export interface ClusterCreation {
  readonly binaries: PostgresBinaries;
  readonly account: ServerAccount | undefined;
  /** False: without fsync, for tests. */
  readonly durable: boolean;
}

/** The end of a staging folder's name: a process and eight random digits. */
const STAGING = /\.\d+-[0-9a-f]{8}$/;

/** Milliseconds after which a staging folder is stale: creating a cluster takes seconds, or a minute on a slow disk. */
const LEFTOVER_MS = 10 * 60_000;

/** The same sort order and characters on every machine, whatever locales it has (PostgreSQL 17, `initdb`, builtin provider). */
const LOCALE = ['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/**
 * Creates a cluster with a random password, unless it exists. It is created in a staging folder and then renamed: if
 * several hosts start at once, one wins and the others use its cluster. Incomplete folders of killed hosts are removed
 * by a later start.
 */
export async function createCluster(
  layout: ClusterLayout,
  { binaries, account, durable }: ClusterCreation,
): Promise<void> {
  await removeLeftovers(layout);
  if (await stat(layout.home).catch(() => undefined)) return;

  await mkdir(dirname(layout.home), { recursive: true, mode: 0o700 });
  const staging = clusterLayout(`${layout.home}.${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    await mkdir(staging.data, { recursive: true, mode: 0o700 });
    await writeFile(staging.password, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
    if (account) {
      for (const path of [staging.home, staging.data, staging.password]) await chown(path, account.uid, account.gid);
    }
    const options = { data: staging.data, account };
    const args = [
      '-D',
      dataArgument(options),
      `--username=${CLUSTER_USER}`,
      '--pwfile=../password',
      '--auth=scram-sha-256',
      ...LOCALE,
    ];
    await runProgram(binaries.initdb, durable ? args : [...args, '--no-sync'], options);
    await rename(staging.home, layout.home);
  } catch (error) {
    if (!(await stat(layout.home).catch(() => undefined))) throw error;
  } finally {
    await rm(staging.home, { recursive: true, force: true });
  }
}

/** Left by starts that were killed. A younger one may belong to a running host, on this machine or in another container. */
async function removeLeftovers({ home }: ClusterLayout): Promise<void> {
  const folder = dirname(home);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    if (!name.startsWith(`${basename(home)}.`) || !STAGING.test(name)) continue;
    const made = await stat(path).catch(() => undefined);
    // Another start may remove it too, and failing to remove one must not prevent a start.
    if (made && Date.now() - made.mtimeMs > LEFTOVER_MS)
      await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}
