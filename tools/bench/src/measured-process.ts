import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** The resource usage of a process from start to exit. */
export interface Measured {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMemoryMb: number;
  /** The captured stdout; empty unless `keepStdout` is set. */
  readonly stdout: string;
}

/** A command to measure. */
export interface MeasuredCommand {
  /** The path of a module and its arguments. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly keepStdout?: boolean;
  /** The expected exit code. Default: 0. */
  readonly exitCode?: number;
}

const PROBE = fileURLToPath(new URL('./usage-probe.js', import.meta.url));

/**
 * Runs a Node program and measures its process.
 *
 * @throws {Error} if it exits with an unexpected code.
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
  if (code !== exitCode) throw new Error(`${args.join(' ')} exited with code ${code}: ${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage) as NodeJS.ResourceUsage;
  return { wallMs, cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMemoryMb: maxRSS / 1024, stdout };
}
