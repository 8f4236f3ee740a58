import { execFileSync } from 'node:child_process';
import { constants } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { surviveClosedPipes, whenReaderIsGone } from './closed-pipes.js';

describe('whenReaderIsGone', () => {
  it('tells when the reader of a pipe is gone, before anything is written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'maestro-pipe-'));
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const reader = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const writer = await open(path, constants.O_WRONLY);
    const gone = new Promise<string>((resolve) => whenReaderIsGone(writer.fd, () => resolve('gone')));
    await reader.close();

    expect(await gone).toBe('gone');
    await writer.close();
    await rm(folder, { recursive: true });
  });

  it('does nothing for a file', async () => {
    const file = await open('package.json');

    expect(whenReaderIsGone(file.fd, () => undefined)()).toBeUndefined();
    await file.close();
  });
});

describe('surviveClosedPipes', () => {
  const failure = (code: string) => Object.assign(new Error(code), { code });
  const streams = () => ({ stdout: new PassThrough(), stderr: new PassThrough() });

  it('goes on without readers', () => {
    const { stdout, stderr } = streams();
    surviveClosedPipes({ stdout, stderr });

    expect(stdout.emit('error', failure('EPIPE'))).toBe(true);
    expect(stderr.emit('error', failure('EIO'))).toBe(true);
  });

  it('throws other errors of the output, unless a command handles them', () => {
    const { stdout, stderr } = streams();
    surviveClosedPipes({ stdout, stderr });

    expect(() => stdout.emit('error', failure('ENOSPC'))).toThrow('ENOSPC');
    stdout.on('error', () => undefined);
    expect(stdout.emit('error', failure('ENOSPC'))).toBe(true);
  });
});
