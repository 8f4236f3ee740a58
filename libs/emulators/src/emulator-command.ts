import { parseArgs } from 'node:util';
import { type DigitalOceanEmulatorOptions } from './digitalocean/emulator.types.js';

/** The options of the command line. */
export interface EmulatorCommand {
  readonly digitalocean: DigitalOceanEmulatorOptions;
  /** Exit when standard input closes, which happens when the parent process exits. */
  readonly withParent: boolean;
}

const wholeNumber = (name: string, text: string): number => {
  if (!/^\d+$/.test(text)) {
    throw new RangeError(`--${name} is "${text}": use a non-negative integer.`);
  }
  return Number(text);
};

/**
 * Parses the command line of the emulator process.
 * @throws RangeError for an invalid number, TypeError for an unknown option.
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
