import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

/** A cursor in a query. What it says is checked where its list is known. */
export const CursorText = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ description: '`nextCursor` of the page before, with the same parameters.' }),
    IsOptional(),
    Matches(/^[\w-]{1,8000}$/, { message: 'cursor is malformed' }),
  );
