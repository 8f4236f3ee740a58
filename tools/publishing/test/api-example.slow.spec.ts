import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { AMPLE_LIMITS, startDigitalOceanEmulator } from '@maestro/emulators';
import { REPOSITORY_ROOT } from '../src/repository-root.constants.js';
import { ADMIN_TOKEN, type HostProcess, startHost } from './host-process.js';
import { makeOutsideProject, type OutsideProject } from './outside-project.js';

const EXAMPLE = join(REPOSITORY_ROOT, 'examples/api-nestjs');

/** Generated folders. */
const GENERATED = new Set(['node_modules', 'dist']);

const SERVERS = 5;

describe('the example of an API over a host', () => {
  let example: OutsideProject;
  let host: HostProcess;
  let url: string;
  /** What was started, to be stopped even if something after it fails. */
  const started: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    example = await makeOutsideProject('api-nestjs', (folder) =>
      cp(EXAMPLE, folder, { recursive: true, filter: (path) => !GENERATED.has(basename(path)) }),
    );
    started.push(() => example.remove());
    const emulator = await startDigitalOceanEmulator({ droplets: SERVERS, limits: AMPLE_LIMITS });
    started.push(() => emulator.close());
    host = await startHost({ DIGITALOCEAN_API_URL: emulator.url });
    started.push(() => host.stop());
    const connection = { name: 'Production', provider: 'digitalocean', credentials: { token: emulator.token } };
    await host.post('/connections', { ...connection, schedule: { enabled: false } });
    const { errors, code } = example.installed;
    if (code !== 0) throw new Error(errors);
    const { api, url: address } = await serve(example.folder, host.url);
    started.push(() => stop(api));
    url = address;
  });

  afterAll(async () => {
    for (const end of started.reverse()) await end();
  });

  it('installs and compiles', () => {
    expect(example.installed).toMatchObject({ code: 0 });
    expect(example.compiled).toEqual({ code: 0, output: '', errors: '' });
  });

  it('starts a sync, is notified until it has ended, and lists what was read', async () => {
    const notified = await fetch(`${url}/notifications`);
    const answer = await fetch(`${url}/connections/Production/syncs`, { method: 'POST' });
    const { sync } = (await answer.json()) as { sync: string };
    const seen = await notificationsOf(notified);

    const servers = (await (await fetch(`${url}/servers`)).json()) as { provider: string }[];

    expect(answer.status).toBe(202);
    expect(seen.at(-1)).toEqual({ sync, task: null, state: await host.finalStateOf(sync) });
    expect(seen).toContainEqual({ sync, task: 'server-list', state: 'success', resources: SERVERS });
    expect(servers.map(({ provider }) => provider)).toEqual(Array(SERVERS).fill('digitalocean'));
  });

  it('passes on why something is refused', async () => {
    expect((await fetch(`${url}/connections/Staging/syncs`, { method: 'POST' })).status).toBe(404);
  });
});

async function stop(api: ChildProcess): Promise<void> {
  const ended = once(api, 'exit');
  api.kill('SIGTERM');
  await ended;
}

/** Starts the compiled example, and waits until it listens. */
async function serve(folder: string, host: string): Promise<{ api: ChildProcess; url: string }> {
  const { PATH, HOME } = process.env;
  const api = spawn(process.execPath, ['dist/main.js'], {
    cwd: folder,
    env: { PATH, HOME, PORT: '0', MAESTRO_URL: host, MAESTRO_TOKEN: ADMIN_TOKEN },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = await Promise.race([once(createInterface(api.stdout), 'line'), once(api, 'exit')]);
  const url = /http:\/\/[\w.:]+\d/.exec(String(printed))?.[0];
  if (!url) throw new Error(`The example did not print its address. It printed: ${printed}`);
  return { api, url };
}

/** The notifications of one sync, to its end. */
async function notificationsOf({ body }: Response): Promise<{ task: string | null; state: string }[]> {
  const seen: { task: string | null; state: string }[] = [];
  let text = '';
  for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
    const blocks = (text + chunk).split('\n\n');
    text = blocks.pop() ?? '';
    for (const [, data = ''] of blocks.map((block) => /^data: (.*)$/m.exec(block) ?? [])) {
      if (data !== '') seen.push(JSON.parse(data));
      const last = seen.at(-1);
      if (last?.task === null && !['queued', 'running'].includes(last.state)) return seen;
    }
  }
  throw new Error('The notifications ended before the sync did.');
}
