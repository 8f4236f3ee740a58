import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BootError } from '../startup/boot-step.js';

/** The demo's data directory, unless MAESTRO_DATA_DIR is set. */
const DATA_DIR = '.maestro-demo';

/** The file that marks a data directory as a demo's. */
const MARKER = 'made-by-the-demo';

const MARKER_TEXT =
  'npm run demo made this directory, and opens it to everybody on this machine. Delete it at any time.\n';

/** Loopback names and addresses, as valid in MAESTRO_HOST. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;

/**
 * The environment of a demo: only its own data, on this machine. The demo lets everybody in without a token, so it must
 * never open anything else. A master key in the environment is for real credentials and is ignored.
 *
 * @throws BootError naming every variable that points elsewhere, or if the directory is not a demo's.
 */
export function demoEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const problems = [
    ...(env['MAESTRO_DATABASE_URL']?.trim()
      ? ['MAESTRO_DATABASE_URL is set, and the demo would open that inventory to everybody on this machine.']
      : []),
    ...(env['MAESTRO_HOST']?.trim() && !LOOPBACK.test(env['MAESTRO_HOST'].trim())
      ? ['MAESTRO_HOST is set to an address that other machines can reach, and the demo asks nobody for a token.']
      : []),
  ];
  if (problems.length > 0) {
    const list = problems.map((problem) => `\n  ${problem}`).join('');
    throw new BootError(
      `The demo uses only data of its own, on this machine:${list}\nUnset what is named, or start a real host with \`npm start\`.`,
    );
  }
  const dataDir = resolve(env['MAESTRO_DATA_DIR']?.trim() || DATA_DIR);
  claim(dataDir);
  return {
    MAESTRO_DATA_DIR: dataDir,
    MAESTRO_ROLE: 'all',
    MAESTRO_MASTER_KEY: '',
    // Who tries notifications has a receiver on this machine.
    MAESTRO_NOTIFY_NETWORKS: env['MAESTRO_NOTIFY_NETWORKS']?.trim() || 'loopback',
  };
}

function claim(dataDir: string): void {
  if (isDemoPlace(dataDir)) return;
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new BootError(
      `${dataDir} was not made by this demo, which would open what is in it to everybody on this machine. Nothing was changed. ` +
        'Set MAESTRO_DATA_DIR to an empty directory, or unset it. If an earlier version of the demo created it, delete it.',
    );
  }
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, MARKER), MARKER_TEXT);
}

/**
 * Prevents a real host from using a demo's data, because later demos would expose what it adds.
 *
 * @throws BootError if the directory is a demo's.
 */
export function refuseDemoPlace(dataDir: string): void {
  if (isDemoPlace(dataDir))
    throw new BootError(
      `${dataDir} holds the data of the demo. Set MAESTRO_DATA_DIR to another directory, or unset it.`,
    );
}

const isDemoPlace = (dataDir: string): boolean => existsSync(join(dataDir, MARKER));
