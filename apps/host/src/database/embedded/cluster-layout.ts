import { join } from 'node:path';
import { stat } from 'node:fs/promises';

/** The files of an embedded PostgreSQL. Absolute paths. */
export interface ClusterLayout {
  /** Contains the others. Created atomically, so it is either absent or complete. */
  readonly home: string;
  /** PostgreSQL's own data directory. */
  readonly data: string;
  /** The password of {@link CLUSTER_USER}, readable by its owner only. */
  readonly password: string;
  /** The log of the server. */
  readonly log: string;
}

/** The role that owns the cluster. The host connects with it. */
export const CLUSTER_USER = 'maestro';

/** The database with the host's tables. */
export const CLUSTER_DATABASE = 'maestro';

/** Where the embedded PostgreSQL of a host's data directory is. */
export function embeddedHome(dataDir: string): string {
  return join(dataDir, 'postgresql');
}

/** The layout below a folder, which need not exist. */
export function clusterLayout(home: string): ClusterLayout {
  return { home, data: join(home, 'data'), password: join(home, 'password'), log: join(home, 'server.log') };
}

/** The owner of the process in a `postmaster.pid`. */
type ProcessClaim = 'ours' | 'gone' | 'unknown';

/**
 * Determines whether the process in a `postmaster.pid` is still the server of that directory. The number alone is not
 * enough: after a crash or in a new container, it may belong to another process. A server's working directory is its
 * data directory, which Linux exposes (proc(5), `/proc/pid/cwd`); on other systems, the owner of a running process is
 * unknown.
 */
export async function claimOf(pid: number, layout: ClusterLayout): Promise<ProcessClaim> {
  if (process.platform !== 'linux') return isAlive(pid) ? 'unknown' : 'gone';
  const [stands, data] = await Promise.all([stat(`/proc/${pid}/cwd`).catch(() => undefined), stat(layout.data)]);
  return stands?.dev === data.dev && stands?.ino === data.ino ? 'ours' : 'gone';
}

/** Whether a process with this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
