import { type Command, InvalidArgumentError, Option } from 'commander';
import { decideExit } from './exit-decision.js';
// Imports only a part of core, so that help is fast.
import { nearestWord } from '@maestro/core/words';

/** The values of an option that may be repeated. */
export const collect = (value: string, earlier: string[] = []): string[] => [...earlier, value];

/** Sets the exit code and lets the process end, so that all output is flushed. */
export async function finish(command: () => Promise<number>): Promise<void> {
  const { handled } = await import('./handled.js');
  decideExit(await handled(command));
}

/** An option with a fixed set of values. Unlike `choices` of Commander alone, it suggests the nearest one for a value that is not among them. */
export function choice(flags: string, description: string, values: readonly string[]): Option {
  return new Option(flags, description).choices(values).argParser((given: string) => {
    if (values.includes(given)) return given;
    const near = nearestWord(given, values);
    throw new InvalidArgumentError(near ? `Did you mean ${near}?` : `Allowed choices are ${values.join(', ')}.`);
  });
}

/** Which host a command asks. Both may also be written before the name of the command. */
export const askingHost = (command: Command): Command =>
  command
    .option('--host <url>', 'the address of the host, instead of MAESTRO_URL')
    .option('--token-file <file>', 'a file with a token of the host, or - for stdin, instead of MAESTRO_TOKEN');
