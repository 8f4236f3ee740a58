import { BootError } from '../../startup/boot.error.js';

/** Known failures, by the message of the system or PostgreSQL, and what to do about them. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /ENOSPC|No space left on device|Check free disk space/,
    'The disk is full. Free some space, or set MAESTRO_DATA_DIR to another location; nothing was overwritten.',
  ],
  [
    /EROFS|Read-only file system|ENOENT.*mkdir/,
    'The directory cannot be created there. Set MAESTRO_DATA_DIR to a writable location.',
  ],
  [
    /EACCES|EPERM|Permission denied/,
    'This user may not read or write it. Start the host as its owner, or set MAESTRO_DATA_DIR to another location.',
  ],
  [/ENOTDIR|EEXIST/, 'Something that is not a directory is in the way. Give MAESTRO_DATA_DIR another place.'],
  [
    /spawn .*ENOENT|cannot open shared object|symbol not found/,
    'The embedded PostgreSQL requires the GNU C library. Set MAESTRO_DATABASE_URL to a PostgreSQL server instead.',
  ],
];

const OTHERWISE = 'Set MAESTRO_DATABASE_URL to use another server, or give MAESTRO_DATA_DIR another place.';

/** The maximum length of an excerpt of the server's output. */
const EXCERPT = 1500;

/** Explains why the embedded PostgreSQL of a directory does not start. */
export function startFailure(home: string, cause: unknown): BootError {
  const text = (cause instanceof Error ? cause.message : String(cause)).trim();
  const advice = ADVICE.find(([pattern]) => pattern.test(text))?.[1] ?? OTHERWISE;
  return new BootError(`The embedded PostgreSQL in ${home} does not start. ${advice}\n${text.slice(-EXCERPT)}`, {
    cause,
  });
}
