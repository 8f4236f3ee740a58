import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Matches, IsEmpty } from 'class-validator';

/** More values would not be a useful filter. */
const MOST_VALUES = 50;

/** A repeatable query field: `kind=a&kind=b`. Empty and overlong values are refused here, and unknown ones by `KnownWordsPipe`. */
export function FilterValues(description: string, example: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ description, type: [String], example: [example] }),
    Transform(({ value }: { value: unknown }) => (value === undefined || Array.isArray(value) ? value : [value])),
    IsOptional(),
    ArrayMaxSize(MOST_VALUES, { message: `$property may be repeated ${MOST_VALUES} times at most` }),
    Matches(/^[^\0]{1,255}$/, { each: true, message: '$property must have 1 to 255 characters and no NUL' }),
  );
}

/** A query field of an earlier version of the API. `KnownWordsPipe` translates it before the query is validated. */
export function EarlierWord(description: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ description, type: [String], deprecated: true }),
    IsEmpty({ message: '$property: use entity instead' }),
  );
}
