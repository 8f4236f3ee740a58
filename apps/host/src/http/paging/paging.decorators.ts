import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

/** A whole number in a query, from 1 to a most: how many rows a page has, how far to follow. */
export const BoundedCount = (standard: number, most: number, description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: most, default: standard, description }),
    IsOptional(),
    Type(() => Number),
    IsInt(),
    Min(1),
    Max(most),
  );

/** A cursor in a query. What it says is checked where its list is known. */
export const CursorText = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ description: 'The nextCursor of the previous page, with the same parameters.' }),
    IsOptional(),
    Matches(/^[\w-]{1,8000}$/, { message: 'cursor is malformed' }),
  );
