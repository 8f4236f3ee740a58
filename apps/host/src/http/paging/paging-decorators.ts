import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** An integer in a query, from 1 to a maximum, such as a page size or a depth. */
export const BoundedCount = (standard: number, most: number, description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: most, default: standard, description }),
    IsOptional(),
    Type(() => Number),
    IsInt(),
    Min(1),
    Max(most),
  );

/** A cursor in a query. It is parsed where its list is known. A repeated cursor is invalid. */
export const CursorText = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ description: 'The nextCursor of the previous page, with the same parameters.' }),
    IsOptional(),
    Transform(({ value }: { value: unknown }) => (value === undefined || typeof value === 'string' ? value : '')),
  );

/** The query of a list without filters. */
export class PageQuery {
  @CursorText()
  cursor?: string;
}
