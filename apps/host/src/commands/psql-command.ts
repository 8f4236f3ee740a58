import { spawn } from 'node:child_process';
import type { HostConfig } from '../config/host-config.types.js';
import { openDatabase } from '../database/opened-database.js';
import { ensureReader, NoReaderError } from '../sql-views/reader-role.js';
import { BootError } from '../startup/boot-step.js';

/** Options of {@link openPsql}. */
export interface PsqlOptions {
  /** Print the address instead of opening it. */
  readonly print: boolean;
  readonly env: NodeJS.ProcessEnv;
  readonly say?: (text: string) => void;
}

/**
 * `maestro-host psql`: opens `psql` as the role that only reads the views of the inventory, or prints the address of the database for that
 * role, with its password. The embedded server runs meanwhile.
 *
 * @returns the exit code of `psql`.
 * @throws {BootError} if the database cannot be opened, there is no such role, or `psql` is not installed.
 */
export async function openPsql(
  config: Pick<HostConfig, 'databaseUrl' | 'dataDir' | 'sqlRole'>,
  { print, env, say = (text) => void process.stdout.write(text) }: PsqlOptions,
): Promise<number> {
  const { databaseUrl, sqlRole: role = '' } = config;
  const opened = await openDatabase(config);
  try {
    const reader = { role, url: opened.url, isOwnServer: databaseUrl === undefined };
    const address = await ensureReader(opened.pool, reader).catch((error: unknown) => {
      throw error instanceof NoReaderError ? new BootError(error.message, { cause: error }) : error;
    });
    if (!print) return await runPsql(new URL(address), env);
    say(`${address}\n`);
    return 0;
  } finally {
    await opened.close();
  }
}

/** The password is in the environment, because everybody on this machine can list the arguments of a program. */
function runPsql(address: URL, env: NodeJS.ProcessEnv): Promise<number> {
  const { password } = address;
  address.password = '';
  return new Promise((resolve, reject) => {
    const child = spawn('psql', [address.href], { stdio: 'inherit', env: { ...env, PGPASSWORD: password } });
    // Ctrl-C is for psql, which cancels its query.
    const ignore = (): void => undefined;
    process.on('SIGINT', ignore);
    child.once('error', (cause) =>
      reject(
        new BootError(
          'psql cannot be started. Install the client programs of PostgreSQL, or use another client with the address from `maestro-host psql --print`.',
          { cause },
        ),
      ),
    );
    child.once('close', (code) => resolve(code ?? 1));
    child.once('close', () => process.off('SIGINT', ignore));
  });
}
