import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmpty } from 'class-validator';

/** A field of a query of an earlier version of the API. `KnownWordsPipe` says the same in today's words before the query is checked. */
export function EarlierWord(description: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ description, type: [String], deprecated: true }),
    IsEmpty({ message: '$property: use entity instead' }),
  );
}
