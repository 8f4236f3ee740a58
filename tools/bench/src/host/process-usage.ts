import { readdir, readFile } from 'node:fs/promises';

/** The resources that a process has used so far. Values are undefined on systems other than Linux. */
export interface ProcessUsage {
  readonly cpuMs?: number;
  readonly peakMemoryMb?: number;
}

/** Linux reports CPU time in hundredths of a second on every platform that Node supports (man 7 time, USER_HZ). */
const MS_PER_TICK = 10;

/** CPU time and peak resident memory of a process, read from /proc (man 5 proc). */
export async function processUsage(pid: number): Promise<ProcessUsage> {
  const stat = await readStat(pid);
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const peakKb = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return { cpuMs: stat?.cpuMs, peakMemoryMb: peakKb === undefined ? undefined : Number(peakKb) / 1024 };
}

/** CPU time of a process and of its running and ended children. */
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
  // The process name, in parentheses, may contain spaces. Field 3 follows it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ms = (field: number): number => Number(fields[field - 3]) * MS_PER_TICK;
  return { parent: Number(fields[1]), cpuMs: ms(14) + ms(15), formerChildrenMs: ms(16) + ms(17) };
}
