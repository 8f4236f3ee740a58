import { BootError } from '../../startup/boot.error.js';
import { startFailure } from './start-failure.js';

describe('startFailure', () => {
  it.each([
    ['ENOSPC: no space left on device, write', 'The disk is full.'],
    [
      'FATAL: could not extend file "base/1/2691": wrote only 4096 of 8192 bytes\nHINT: Check free disk space.',
      'The disk is full.',
    ],
    ["EROFS: read-only file system, mkdir '/mnt/x'", 'The directory cannot be created there.'],
    ["EACCES: permission denied, open '/srv/maestro/postgresql/password'", 'This user may not read or write it.'],
    ["ENOTDIR: not a directory, mkdir '/srv/file/postgresql'", 'Something that is not a directory is in the way.'],
    ['spawn /opt/native/bin/initdb ENOENT', 'GNU C library'],
    ['error while loading shared libraries: libm.so.6: cannot open shared object file', 'GNU C library'],
    ['something new', 'Set MAESTRO_DATABASE_URL to use another server'],
  ])('advises on “%s”', (message, advice) => {
    const failure = startFailure('/srv/maestro/postgresql', new Error(message));

    expect(failure).toBeInstanceOf(BootError);
    expect(failure.message).toContain(advice);
    expect(failure.message).toContain(message);
  });
});
