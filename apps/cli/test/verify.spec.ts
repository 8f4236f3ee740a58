import { AMPLE_LIMITS, type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { runMaestro } from './run-maestro.js';

describe('maestro verify digitalocean', () => {
  let emulator: DigitalOceanEmulator;

  beforeEach(async () => {
    emulator = await startDigitalOceanEmulator({ droplets: 5, limits: AMPLE_LIMITS });
  });

  afterEach(() => emulator.close());

  const verify = (token: string, ...more: string[]) =>
    runMaestro(['verify', 'digitalocean', ...more], { DIGITALOCEAN_API_URL: emulator.url, DIGITALOCEAN_TOKEN: token });

  it('names the exact scope to grant for a missing permission, and exits with 3', async () => {
    const { code, stdout } = await verify(emulator.tokens.add(['droplet:read']));

    expect(code).toBe(3);
    expect(stdout).toMatch(/server-list +get_all_droplets +granted/);
    expect(stdout).toMatch(/network-list +get_all_firewalls +missing +firewall:read/);
  });

  it('exits with 1 and one message if the token is rejected', async () => {
    const { code, stdout, stderr } = await verify(`dop_v1_${'b'.repeat(64)}`);

    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('refused the credential')]);
  });

  it('distinguishes unreachable from missing', async () => {
    emulator.faults.add({ path: '/v2/volumes', answer: { status: 501 } });

    const { code, stdout } = await verify(emulator.token, '--format', 'json');
    const { tasks } = JSON.parse(stdout) as { tasks: { task: string; state: string }[] };

    expect(code).toBe(3);
    expect(tasks.find(({ task }) => task === 'volumes-list')).toMatchObject({ state: 'unreachable', scopes: [] });
  });
});
