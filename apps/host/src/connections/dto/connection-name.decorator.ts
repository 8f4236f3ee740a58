import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { Length, Matches } from 'class-validator';
import { PLAIN_TEXT } from './plain-text.constants.js';

/** A name that people give: 1 to 100 characters of one line. White space around it is taken off. */
export const ConnectionName = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    Length(1, 100),
    Matches(PLAIN_TEXT, { message: 'name must be one line' }),
  );
