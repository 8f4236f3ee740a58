import { randomBytes } from 'node:crypto';
import { chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CLUSTER_USER, clusterLayout, type ClusterLayout } from './cluster.layout.js';
import { type PostgresBinaries } from './postgres-binaries.js';
import { type ServerAccount } from './server-account.js';
import { dataArgument, runProgram } from './server-process.js';

/** What {@link createCluster} needs besides the place. */
export interface ClusterCreation {
  readonly binaries: PostgresBinaries;
  readonly account: ServerAccount | undefined;
  /** False: not forced to disk; for tests. */
  readonly durable: boolean;
}

/** The same order and the same letters on every machine, whichever locales it has (PostgreSQL 17, `initdb`, builtin provider). */
const LOCALE = ['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/**
 * Makes a cluster with a random password, unless there is one. It is made beside its place and moved there: of several hosts that start
 * at once, one wins and the others use the winner's; a host killed meanwhile leaves nothing half made.
 */
export async function createCluster(
  layout: ClusterLayout,
  { binaries, account, durable }: ClusterCreation,
): Promise<void> {
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
