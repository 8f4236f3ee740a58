import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmpty } from 'class-validator';

/** A query field of an earlier version of the API. `KnownWordsPipe` translates it before the query is validated. */
export function EarlierWord(description: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ description, type: [String], deprecated: true }),
    IsEmpty({ message: '$property: use entity instead' }),
  );
}
