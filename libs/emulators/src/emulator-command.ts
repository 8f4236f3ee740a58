import { parseArgs } from 'node:util';
import { type DigitalOceanEmulatorOptions } from './digitalocean/emulator.types.js';

/** What the command line asks for. */
export interface EmulatorCommand {
  readonly digitalocean: DigitalOceanEmulatorOptions;
  /** End when standard input closes, as it does when the parent process ends. */
  readonly withParent: boolean;
}

const wholeNumber = (name: string, text: string): number => {
  if (!/^\d+$/.test(text)) {
    throw new RangeError(`--${name} is "${text}": give a whole number from 0 up.`);
  }
  return Number(text);
};

/**
 * Reads the command line of the emulator process.
 * @throws RangeError for a number that is none, TypeError for an unknown option.
 */
export const readEmulatorCommand = (args: readonly string[]): EmulatorCommand => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      droplets: { type: 'string', default: '120' },
      latency: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      port: { type: 'string', default: '0' },
      'hourly-limit': { type: 'string', default: '5000' },
      'with-parent': { type: 'boolean', default: false },
    },
  });
  return {
    digitalocean: {
      droplets: wholeNumber('droplets', values.droplets),
      latencyMs: wholeNumber('latency', values.latency),
      seed: wholeNumber('seed', values.seed),
      port: wholeNumber('port', values.port),
      limits: { hourly: wholeNumber('hourly-limit', values['hourly-limit']) },
    },
    withParent: values['with-parent'],
  };
};
