import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './until.js';

const setup = (name: string): string =>
  JSON.stringify(fileURLToPath(new URL(`../../../tools/setup/${name}`, import.meta.url)));

/** The script of `npm start`, with a test server instead of the host. */
const SCRIPT = `
require(${setup('stop-with-parent.cjs')}).stopWithParent();
require(${setup('explain-end.cjs')}).explainEnd();
require('node:http').createServer().listen(0, '127.0.0.1');
// Like the host, which raises the signal again after stopping.
process.once('SIGTERM', () => { console.log('stopped gracefully'); setTimeout(() => process.kill(process.pid, 'SIGTERM')); });
console.log('pid ' + process.pid);
`;

/** Like `npm start` while it installs and builds: a command that has started another one. */
const PREPARING = `
require(${setup('stop-with-parent.cjs')}).stopWithParent();
const command = 'sh -c "echo pid $$; exec sleep 600" & wait';
require(${setup('run-child.cjs')}).runChild('sh', ['-c', command], { stdio: ['ignore', 2, 2], detached: true });
`;

/** The same with a server that exhausts its memory. */
const GREEDY = `${SCRIPT}
const kept = [];
setInterval(() => { for (let i = 0; i < 20; i += 1) kept.push(new Array(100_000).fill(i + 0.5)); }, 1);
`;

const UNEXPLAINED = 'ended without a graceful shutdown';

describe('a host that npm runs', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'maestro-npm-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs a script by `npm start`. */
  const start = (script: string, options = '') => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { start: `node ${options} host.cjs` } }));
    writeFileSync(join(folder, 'host.cjs'), script);
    const npm = spawn('npm', ['start'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    const pid = async () => Number(await until(async () => /pid (\d+)/.exec(printed)?.[1]));
    // Both outputs are closed then, so no process is left that could print.
    const closed = once(npm, 'close').then(([code]) => code as number | null);
    return { npm, pid, closed, printed: () => printed };
  };

  it.each(['SIGTERM', 'SIGHUP'] as const)('stops gracefully when npm receives %s', async (signal) => {
    const { npm, pid, closed, printed } = start(SCRIPT);
    const host = await pid();

    npm.kill(signal);
    await once(npm, 'exit');

    await until(async () => (isRunning(host) ? undefined : true));
    await closed;
    expect(printed()).toContain('stopped gracefully');
    expect(printed()).not.toContain(UNEXPLAINED);
  });

  it('stops an installation or build when npm is stopped', async () => {
    const { npm, pid, closed } = start(PREPARING);
    const installing = await pid();

    npm.kill('SIGTERM');

    await closed;
    expect(isRunning(installing)).toBe(false);
  });

  it('shows the output of a step only if the step fails', async () => {
    const child = spawn(process.execPath, [
      '-e',
      `require(${setup('run-child.cjs')}).runChild('sh', ['-c', 'echo built; echo badly >&2; exit 3'], { stdio: ['ignore', 'pipe', 'pipe'] })
        .then(({ status, printed }) => console.log(JSON.stringify({ status, lines: printed.trim().split('\\n').sort() })));`,
    ]);

    const [printed] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];

    expect(JSON.parse(printed)).toEqual({ status: 3, lines: ['badly', 'built'] });
  });

  it('ends at a signal that it does not handle', async () => {
    const { pid, closed, printed } = start(SCRIPT.replace(/^process.once.*$/m, ''));
    process.kill(await pid(), 'SIGTERM');

    expect(await closed).toBe(143);
    expect(printed()).not.toContain(UNEXPLAINED);
  });

  it('explains an exit with code 134 when memory runs out', async () => {
    const { pid, closed, printed } = start(GREEDY, '--max-old-space-size=32');
    const host = await pid();

    expect(await closed).toBe(134);
    expect(printed()).toContain(`The host (process ${host}) ${UNEXPLAINED}`);
    expect(printed()).toMatch(/NODE_OPTIONS=--max-old-space-size=.*MAESTRO_MAX_ANSWER_MB/);
  });

  it('explains an exit with code 137 when the system kills it', async () => {
    const { pid, closed, printed } = start(SCRIPT);
    process.kill(await pid(), 'SIGKILL');

    expect(await closed).toBe(137);
    expect(printed()).toContain(UNEXPLAINED);
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
