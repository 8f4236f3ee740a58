import { stat } from 'node:fs/promises';
import { type ClusterLayout } from './cluster-layout.js';

/** Whose the process of a `postmaster.pid` is. */
export type ProcessClaim = 'ours' | 'gone' | 'unknown';

/**
 * Tells whether the process that a `postmaster.pid` names still is the server of that directory. The number alone does not tell: after a
 * crash or in a new container it may be another's. A server stands in its data directory, and Linux tells where a process stands
 * (proc(5), `/proc/pid/cwd`); elsewhere a living process may be anyone's.
 */
export async function claimOf(pid: number, layout: ClusterLayout): Promise<ProcessClaim> {
  if (process.platform !== 'linux') return isAlive(pid) ? 'unknown' : 'gone';
  const [stands, data] = await Promise.all([stat(`/proc/${pid}/cwd`).catch(() => undefined), stat(layout.data)]);
  return stands?.dev === data.dev && stands?.ino === data.ino ? 'ours' : 'gone';
}

/** Whether any process has the number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
