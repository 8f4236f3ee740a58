import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsOneOf } from '../../http/requests/is-one-of.decorator.js';
import { PLAIN_TEXT } from './plain-text.constants.js';

const STATES = ['present', 'removed', 'all'] as const;

/** Which connections, and which page of them. */
export class ListConnectionsDto {
  @ApiPropertyOptional({ description: 'Part of the name, or of the account’s name.' })
  @IsOptional()
  @MaxLength(200)
  @Matches(PLAIN_TEXT)
  readonly q?: string;

  @ApiPropertyOptional({ example: 'digitalocean' })
  @IsOptional()
  @MaxLength(100)
  @Matches(PLAIN_TEXT)
  readonly provider?: string;

  @ApiPropertyOptional({ enum: STATES, default: 'present' })
  @IsOneOf(STATES)
  readonly state: (typeof STATES)[number] = 'present';

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 500, default: 100 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  readonly limit: number = 100;

  @ApiPropertyOptional({ description: 'The nextCursor of the page before.' })
  @IsOptional()
  @MaxLength(1000)
  readonly cursor?: string;
}
