import { readEmulatorCommand } from './emulator-command.js';

describe('the command line of the emulator process', () => {
  it('has a default for everything', () => {
    expect(readEmulatorCommand([])).toEqual({
      digitalocean: { droplets: 120, latencyMs: 0, seed: 1, port: 0, limits: { hourly: 5000 } },
      withParent: false,
    });
  });

  it('parses every option', () => {
    const args = '--droplets 10000 --latency 50 --seed 3 --port 4000 --hourly-limit 90000 --with-parent'.split(' ');

    expect(readEmulatorCommand(args)).toEqual({
      digitalocean: { droplets: 10_000, latencyMs: 50, seed: 3, port: 4000, limits: { hourly: 90_000 } },
      withParent: true,
    });
  });

  it('rejects invalid options', () => {
    expect(() => readEmulatorCommand(['--droplets', 'many'])).toThrow('--droplets is "many"');
    expect(() => readEmulatorCommand(['--cats', '3'])).toThrow('--cats');
  });
});
