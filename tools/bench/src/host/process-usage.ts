import { readdir, readFile } from 'node:fs/promises';

/** What a process has used so far. Undefined figures: this system does not tell (only Linux does). */
export interface ProcessUsage {
  readonly cpuMs?: number;
  readonly peakMemoryMb?: number;
}

/** Linux counts processor time in hundredths of a second, on every machine that Node runs on (man 7 time, USER_HZ). */
const MS_PER_TICK = 10;

/** CPU time and peak resident memory of a process, as /proc tells them (man 5 proc). */
export async function processUsage(pid: number): Promise<ProcessUsage> {
  const stat = await readStat(pid);
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const peakKb = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return { cpuMs: stat?.cpuMs, peakMemoryMb: peakKb === undefined ? undefined : Number(peakKb) / 1024 };
}

/** CPU time of a process, of the children it has, and of those it had. */
export async function treeCpuMs(pid: number): Promise<number | undefined> {
  const own = await readStat(pid);
  if (!own) return undefined;
  const pids = (await readdir('/proc')).map(Number).filter((each) => each > 0);
  const all = await Promise.all(pids.map(readStat));
  return all.reduce((sum, each) => (each?.parent === pid ? sum + each.cpuMs : sum), own.cpuMs + own.formerChildrenMs);
}

async function readStat(pid: number) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return undefined;
  // The name, in parentheses, may hold blanks: what follows it is field 3 and on.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ms = (field: number): number => Number(fields[field - 3]) * MS_PER_TICK;
  return { parent: Number(fields[1]), cpuMs: ms(14) + ms(15), formerChildrenMs: ms(16) + ms(17) };
}
