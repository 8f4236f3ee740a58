import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOneOf } from '../../http/requests/is-one-of.decorator.js';

const CHOICES = ['keep', 'remove'] as const;

/** What becomes of the inventory of a connection that is removed. */
export class RemoveConnectionDto {
  @ApiPropertyOptional({ enum: CHOICES, default: 'keep' })
  @IsOneOf(CHOICES)
  readonly inventory: (typeof CHOICES)[number] = 'keep';
}
