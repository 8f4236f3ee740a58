import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureServer } from './embedded-server.js';
import { stopServer } from './server-lease.js';

const BLOCK = Buffer.alloc(4096, 1);

describe('a server on a disk that is full', () => {
  let disk: string;
  let isMounted = false;

  beforeAll(() => {
    disk = mkdtempSync(join(tmpdir(), 'maestro-disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk], { stdio: 'ignore' });
      isMounted = true;
    } catch {
      process.stdout.write('Not tried: only root, on Linux, can make a small disk.\n');
    }
  });

  afterAll(() => {
    if (isMounted) execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  });

  const fill = (file: string): void => {
    for (let count = 0; ; count += 1) {
      try {
        writeFileSync(file, BLOCK, { flag: 'a' });
      } catch {
        return;
      }
    }
  };
  /** The existing files, except the one that fills the disk. */
  const content = (folder: string): string =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'server.log')
      .map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return `${path} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
      })
      .sort()
      .join('\n');

  it('is refused with what to do, changes nothing, and starts once there is room', async () => {
    if (!isMounted) return;
    const home = join(disk, 'postgresql');
    const rest = join(disk, 'rest');
    await stopServer(await ensureServer({ home, durable: false }));
    const before = content(home);
    fill(rest);

    await expect(ensureServer({ home, durable: false })).rejects.toThrow(/The disk is full\. Free some space/);
    const after = content(home);
    rmSync(rest);
    const server = await ensureServer({ home, durable: false });
    await stopServer(server);

    expect(after).toBe(before);
    expect(server.started).toBe(true);
  });

  it('is not half made, and is made once there is room', async () => {
    if (!isMounted) return;
    const home = join(disk, 'other');
    fill(join(disk, 'rest'));

    await expect(ensureServer({ home, durable: false })).rejects.toThrow(/The disk is full\. Free some space/);
    rmSync(join(disk, 'rest'));

    await stopServer(await ensureServer({ home, durable: false }));
  });
});
