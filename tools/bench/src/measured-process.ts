import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** What a whole process took, start-up included. */
export interface Measured {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMemoryMb: number;
  /** What it wrote to stdout; empty when that was thrown away. */
  readonly stdout: string;
}

/** What to run, and whether its stdout is wanted. */
export interface MeasuredCommand {
  /** A module of this repository and its arguments. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly keepStdout?: boolean;
  /** The exit code it has when all went as expected. Default: 0. */
  readonly exitCode?: number;
}

const PROBE = fileURLToPath(new URL('./usage-probe.js', import.meta.url));

/**
 * Runs a Node program and measures it from outside.
 *
 * @throws {Error} when it ends with another exit code than expected.
 */
export async function measure({ args, env, keepStdout = false, exitCode = 0 }: MeasuredCommand): Promise<Measured> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', PROBE, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', keepStdout ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  });
  const written = (stream: Readable | null | undefined): Promise<string> =>
    stream ? text(stream) : Promise.resolve('');
  const [code, stdout, stderr, usage] = await Promise.all([
    new Promise<number | null>((resolve) => child.on('close', resolve)),
    written(child.stdout),
    written(child.stderr),
    written(child.stdio[3] as Readable),
  ]);
  const wallMs = performance.now() - startedAt;
  if (code !== exitCode) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage) as NodeJS.ResourceUsage;
  return { wallMs, cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMemoryMb: maxRSS / 1024, stdout };
}
