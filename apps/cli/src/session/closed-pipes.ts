import { spawn } from 'node:child_process';
import { fstatSync } from 'node:fs';
import type { HostStreams } from './host-streams.js';

/**
 * Lets a command go on whose notes on stderr nobody reads any more, and end without a stack if nobody reads its output
 * (`| head`). Other errors of stdout are thrown, unless the command handles them.
 */
export function surviveClosedPipes({ stdout, stderr }: Pick<HostStreams, 'stdout' | 'stderr'>): void {
  stderr.on('error', () => undefined);
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && stdout.listenerCount('error') === 1) throw error;
  });
}

/**
 * Calls back once nobody reads the output of this process any more. Node tells that only when something is written, which
 * can take hours. GNU `tail` waits for it in this process's place; without it, nothing is called.
 *
 * @param output a descriptor. Only pipes are watched.
 * @returns stops waiting.
 */
export function whenReaderIsGone(output: number, act: () => void): () => void {
  if (process.platform !== 'linux' || !fstatSync(output).isFIFO()) return () => undefined;
  const { PATH } = process.env;
  const tail = spawn('tail', ['-f', `--pid=${process.pid}`, '/dev/null'], {
    ...{ stdio: ['ignore', output, 'ignore'], env: { PATH } },
  });
  tail.on('error', () => undefined);
  tail.on('exit', (_, signal) => signal === 'SIGPIPE' && act());
  tail.unref();
  return () => {
    tail.removeAllListeners('exit');
    tail.kill();
  };
}
