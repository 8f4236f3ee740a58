import { stat } from 'node:fs/promises';
import { type ClusterLayout } from './cluster-layout.js';

/** The owner of the process in a `postmaster.pid`. */
export type ProcessClaim = 'ours' | 'gone' | 'unknown';

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
