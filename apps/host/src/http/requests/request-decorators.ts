import { Param, type PipeTransform } from '@nestjs/common';
import { type Identified, requireId } from '../problems/problem.error.js';
import { unknownWord } from '@maestro/core';
import { ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';

class IdPipe implements PipeTransform<string, string> {
  constructor(private readonly what: Identified) {}

  transform(value: string): string {
    return requireId(this.what, value);
  }
}

/**
 * The path parameter `id`: `@IdParam('connection') id: string`. A malformed id is answered like an unknown one, with
 * 404.
 *
 * @param what the kind of object.
 */
export const IdParam = (what: Identified): ParameterDecorator => Param('id', new IdPipe(what));

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

/** A field that may be left out, but not be null: `IsOptional` accepts null, which then replaces the default. */
export const MayBeAbsent = (): PropertyDecorator => ValidateIf((_body, value) => value !== undefined);
