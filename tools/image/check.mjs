// Starts the container that test.sh created, and checks it like a first-time user would.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const [program, ...before] = process.env.BUILD_COMMAND.split(' ');
const { CONTAINER: container } = process.env;
const READY_MS = 180_000;
const environment = (values) => Object.entries(values).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
const run = (values, ...command) => [
  ...before,
  'run',
  '--isolation',
  'chroot',
  ...environment(values),
  container,
  '--',
  ...command,
];
/** The mount point of the container's file system. */
const files = execFileSync(program, [...before, 'mount', container], { encoding: 'utf8' }).trim();
/** Redirects output to a file, because Buildah may truncate the output of a command that exits immediately. */
const toFile = (file, ...command) => ['sh', '-c', `"$@" > ${file} 2>&1; echo "code $?" >> ${file}`, 'sh', ...command];

function read(...command) {
  execFileSync(program, run({}, ...toFile('/tmp/output', ...command)), { stdio: 'ignore' });
  const [output, code] = readFileSync(`${files}/tmp/output`, 'utf8').split(/code (\d+)\n$/);
  assert.equal(code, '0', `${command.join(' ')} failed:\n${output}`);
  return output.trim();
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** Starts the host and waits until it is ready. It listens on loopback only, because the container shares the network of this machine. */
async function start(values) {
  const port = await freePort();
  const file = `/tmp/host-${port}`;
  const command = toFile(file, 'maestro-host');
  const child = spawn(program, run({ ...values, MAESTRO_HOST: '127.0.0.1', MAESTRO_PORT: port }, ...command), {
    stdio: 'inherit',
  });
  // Stop the host if a check fails.
  process.on('exit', () => child.exitCode === null && process.kill(hostProcess(child.pid), 'SIGTERM'));
  const output = () => readFileSync(`${files}${file}`, 'utf8');
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + READY_MS;
  while (
    !(await fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`The host exited with code ${child.exitCode}:\n${output()}`);
    if (Date.now() > deadline) throw new Error(`The host did not become ready in time:\n${output()}`);
    await sleep(200);
  }
  return { child, url, output };
}

/** Signals the container's first process, as a container engine does. */
async function stop({ child, output }) {
  const exited = once(child, 'exit');
  process.kill(hostProcess(child.pid), 'SIGTERM');
  await exited;
  // After a graceful shutdown, the signal ends the process: 128 + 15.
  if (!output().endsWith('code 143\n')) throw new Error(`The host did not shut down gracefully:\n${output()}`);
}

/** The pid of the host process, which is a descendant of Buildah's process. */
function hostProcess(parent) {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n');
  const all = lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .map(([, pid, of, args]) => ({ pid, of, args }));
  const below = (pid) => all.filter(({ of }) => of === String(pid)).flatMap((one) => [one, ...below(one.pid)]);
  const host = below(parent).find(({ args }) => /^(\S*\/)?node \S*maestro-host/.test(args));
  assert.ok(host, 'No host process is running in the container.');
  return Number(host.pid);
}

assert.equal(read('id', '-u'), '1000');
assert.match(read('maestro-host', '--version'), /^\d+\.\d+\.\d+$/m);
assert.match(read('maestro', '--version'), /^\d+\.\d+\.\d+$/m);
assert.match(read('maestro', 'discover', 'digitalocean', '--demo'), /droplet|Droplet|server/);
for (const development of ['jest', 'vite', 'react', 'nx'])
  assert.throws(() =>
    execFileSync(program, run({}, 'ls', `/opt/maestro/node_modules/${development}`), { stdio: 'ignore' }),
  );

const first = await start({});
const token = /mst_[\w-]+/.exec(first.output())?.[0];
assert.ok(token, `The first start did not print a token:\n${first.output()}`);
const page = await fetch(first.url);
assert.equal(page.status, 200);
assert.match(await page.text(), /console of Maestro Discovery/);
const asked = (url) => fetch(`${url}/api/v1/connections`, { headers: { authorization: `Bearer ${token}` } });
assert.equal((await asked(first.url)).status, 200);
await stop(first);

// The data directory contains the data of the previous container.
const second = await start({});
assert.equal((await asked(second.url)).status, 200);
assert.doesNotMatch(second.output(), /mst_/);
await stop(second);
console.log('The image serves the console, keeps its data and shuts down gracefully.');
