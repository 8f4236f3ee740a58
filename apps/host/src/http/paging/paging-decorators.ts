import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

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

/** A cursor in a query. It is read, and refused, where its list is known; given twice, it is no cursor either. */
export const CursorText = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ description: 'The nextCursor of the previous page, with the same parameters.' }),
    IsOptional(),
    Transform(({ value }: { value: unknown }) => (value === undefined || typeof value === 'string' ? value : '')),
  );

/** What a list takes that has nothing to choose but its page. */
export class PageQuery {
  @CursorText()
  cursor?: string;
}
