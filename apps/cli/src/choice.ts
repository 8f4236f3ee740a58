// Imports only a part of core, so that help is fast.
import { nearestWord } from '@maestro/core/words';
import { InvalidArgumentError, Option } from 'commander';

/** An option with a fixed set of values. Unlike `choices` of Commander alone, it suggests the nearest one for a value that is not among them. */
export function choice(flags: string, description: string, values: readonly string[]): Option {
  return new Option(flags, description).choices(values).argParser((given: string) => {
    if (values.includes(given)) return given;
    const near = nearestWord(given, values);
    throw new InvalidArgumentError(near ? `Did you mean ${near}?` : `Allowed choices are ${values.join(', ')}.`);
  });
}
