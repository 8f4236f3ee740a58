import { AMPLE_LIMITS, type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { runMaestro } from './run-maestro.js';

describe('maestro check digitalocean', () => {
  let emulator: DigitalOceanEmulator;

  beforeEach(async () => {
    emulator = await startDigitalOceanEmulator({ droplets: 5, limits: AMPLE_LIMITS });
  });

  afterEach(() => emulator.close());

  const check = (token: string, ...more: string[]) =>
    runMaestro(['check', 'digitalocean', ...more], { DIGITALOCEAN_API_URL: emulator.url, DIGITALOCEAN_TOKEN: token });

  it('exits with 4 if something was found, and says what could be saved', async () => {
    const { code, stdout, stderr } = await check(emulator.token, '--format', 'sarif', '--fail-on', 'info');
    const [{ results, tool }] = JSON.parse(stdout).runs;

    expect([code, stderr]).toEqual([4, expect.stringMatching(/findings of \d+ checks/)]);
    expect(results.length).toBeGreaterThan(5);
    expect(tool.driver.rules.length).toBeGreaterThan(60);
  });

  it('exits with 3 if what a check depends on cannot be read', async () => {
    const token = emulator.tokens.add(['droplet:read']);
    const { code, stdout } = await check(token, '--check', 'digitalocean.droplet-without-firewall');

    expect(code).toBe(3);
    expect(stdout).toContain('Unknown');
    expect(stdout).toContain('firewall:read');
  });
});
