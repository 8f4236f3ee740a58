import { unknownWord } from '@maestro/core';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/**
 * A field with a fixed set of values; with `each`, a list of them. The message suggests the nearest value. Use it instead of `IsIn`, whose
 * message does not.
 */
export function IsOneOf(values: readonly string[], options?: ValidationOptions): PropertyDecorator {
  const isKnown = (value: unknown): boolean => values.some((known) => known === value);
  return ValidateBy(
    {
      name: 'isOneOf',
      validator: {
        validate: isKnown,
        defaultMessage: (facts) => {
          const unknown = [facts?.value].flat().find((value) => !isKnown(value));
          return unknownWord(facts?.property ?? 'value', typeof unknown === 'string' ? unknown : '', values);
        },
      },
    },
    options,
  );
}
