import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './until.js';

const STOP_WITH_PARENT = fileURLToPath(new URL('../../../tools/setup/stop-with-parent.cjs', import.meta.url));

/** What `npm start` runs, with a server in place of the host. */
const SCRIPT = `
require(${JSON.stringify(STOP_WITH_PARENT)}).stopWithParent();
require('node:http').createServer().listen(0, '127.0.0.1');
process.on('SIGTERM', () => { console.log('stopped in order'); process.exit(); });
console.log('pid ' + process.pid);
`;

describe('a host that npm runs', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'maestro-npm-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['SIGTERM', 'SIGHUP'] as const)('stops in order when npm gets %s', async (signal) => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { start: 'node host.cjs' } }));
    writeFileSync(join(folder, 'host.cjs'), SCRIPT);
    const npm = spawn('npm', ['start'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    let printed = '';
    npm.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    const pid = Number(await until(async () => /pid (\d+)/.exec(printed)?.[1]));

    npm.kill(signal);
    await once(npm, 'exit');

    await until(async () => (isRunning(pid) ? undefined : true));
    await until(async () => (printed.includes('stopped in order') ? true : undefined));
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
