import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { CLUSTER_USER } from './cluster-layout.js';
import { ensureServer, startFailure } from './embedded-server.js';
import { stopServer } from './server-lease.js';
import { BootError } from '../../startup/boot-step.js';

const isRoot = process.getuid?.() === 0;

describe('ensureServer', () => {
  let directory: string;
  let home: string;
  const ensure = () => ensureServer({ home, durable: false });

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'maestro-server-'));
    home = join(directory, 'closed', 'postgresql');
    await mkdir(join(directory, 'closed'), { mode: 0o700 });
  });

  afterEach(async () => {
    if (existsSync(join(home, 'data', 'postmaster.pid'))) await stopServer(await ensure());
    await rm(directory, { recursive: true, force: true });
  });

  it('starts a server below a directory that is closed to others, and adopts it the next time', async () => {
    const first = await ensure();
    const next = await ensure();

    expect([first.started, next.started]).toEqual([true, false]);
    expect([next.pid, next.port]).toEqual([first.pid, first.port]);
    expect((await stat(join(home, 'password'))).mode & 0o777).toBe(0o600);
  });

  it('keeps one server when asked many times at once, and starts it again after it was stopped', async () => {
    const servers = await Promise.all([1, 2, 3].map(ensure));
    await stopServer(await ensure());
    const again = await ensure();

    expect(new Set(servers.map(({ pid }) => pid)).size).toBe(1);
    expect(again.started).toBe(true);
    expect(again.password).toBe(servers[0]?.password);
  });

  it('soon replaces connections that do not sign in', async () => {
    const { port, password } = await ensure();
    const client = new Client({ host: '127.0.0.1', port, user: CLUSTER_USER, password, database: 'postgres' });
    await client.connect();
    const { rows } = await client.query('show authentication_timeout');
    await client.end();

    expect(rows).toEqual([{ authentication_timeout: '10s' }]);
  });

  it('removes only the files of a killed first start', async () => {
    const [leftover, young, other] = ['postgresql.77-0123abcd', 'postgresql.78-0123abcd', 'postgresql.backup'].map(
      (name) => join(directory, 'closed', name),
    ) as [string, string, string];
    for (const path of [leftover, young, other]) await mkdir(join(path, 'data'), { recursive: true });
    const hourAgo = Date.now() / 1000 - 3600;
    for (const path of [leftover, other]) await utimes(path, hourAgo, hourAgo);

    await ensure();

    expect([leftover, young, other].map((path) => existsSync(path))).toEqual([false, true, true]);
  });

  it('starts although a living process has the number that a dead server left', async () => {
    const dead = await ensure();
    await stopServer(dead);
    const sleeper = spawn('sleep', ['60'], { stdio: 'ignore', ...(isRoot ? await owner(home) : {}) });
    await once(sleeper, 'spawn');
    await writeFile(
      join(home, 'data', 'postmaster.pid'),
      `${sleeper.pid}\n${home}\n1\n${dead.port}\n\n127.0.0.1\n \nready   \n`,
    );
    if (isRoot) await own(join(home, 'data', 'postmaster.pid'), home);

    const server = await ensure();

    expect(server.started).toBe(true);
    expect(sleeper.exitCode).toBeNull();
    sleeper.kill('SIGKILL');
  });

  it('does not take the server of the original for that of a copied directory', async () => {
    const original = await ensure();
    const copy = join(directory, 'copy');
    execFileSync('cp', ['-a', home, copy]);

    const server = await ensureServer({ home: copy, durable: false });

    expect(server).toMatchObject({ started: true, password: original.password });
    expect(server.pid).not.toBe(original.pid);
    await stopServer(server);
  });

  it.each([
    ['99', 'Use the newer host that made it'],
    ['14', 'dump its database with pg_dump'],
  ])('refuses a database of PostgreSQL %s and leaves it unchanged', async (version, advice) => {
    await mkdir(join(home, 'data'), { recursive: true });
    await writeFile(join(home, 'data', 'PG_VERSION'), `${version}\n`);
    await writeFile(join(home, 'password'), 'secret');

    const start = ensure();

    await expect(start).rejects.toThrow(`PostgreSQL ${version}, and this host brings 18`);
    await expect(start).rejects.toThrow(advice);
    expect(await readFile(join(home, 'data', 'PG_VERSION'), 'utf8')).toBe(`${version}\n`);
  });

  it('says what to do if a file has the name of the directory', async () => {
    await writeFile(home, 'a file');

    await expect(ensure()).rejects.toThrow('Set MAESTRO_DATA_DIR to another directory.');
  });

  it('says what to do about a directory of another user', async () => {
    if (isRoot)
      return void process.stdout.write(
        'Not tried: root may read every directory. Run the specs as an ordinary user to try it.\n',
      );
    await chmod(join(directory, 'closed'), 0o500);

    await expect(ensure()).rejects.toThrow('This user may not read or write it.');
    await chmod(join(directory, 'closed'), 0o700);
  });
});

async function owner(home: string): Promise<{ uid: number; gid: number }> {
  const { uid, gid } = await stat(join(home, 'data'));
  return { uid, gid };
}

async function own(path: string, home: string): Promise<void> {
  const { uid, gid } = await owner(home);
  await chown(path, uid, gid);
}

describe('startFailure', () => {
  it.each([
    ['ENOSPC: no space left on device, write', 'The disk is full.'],
    [
      'FATAL: could not extend file "base/1/2691": wrote only 4096 of 8192 bytes\nHINT: Check free disk space.',
      'The disk is full.',
    ],
    ["EROFS: read-only file system, mkdir '/mnt/x'", 'The directory cannot be created there.'],
    ["EACCES: permission denied, open '/srv/maestro/postgresql/password'", 'This user may not read or write it.'],
    ["ENOTDIR: not a directory, mkdir '/srv/file/postgresql'", 'A file with the name of the directory exists.'],
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
