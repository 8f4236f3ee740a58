import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

const CHOICES = ['keep', 'remove'] as const;

/** What becomes of the inventory of a connection that is removed. */
export class RemoveConnectionDto {
  @ApiPropertyOptional({ enum: CHOICES, default: 'keep' })
  @IsIn(CHOICES)
  readonly inventory: (typeof CHOICES)[number] = 'keep';
}
