import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { KeptUnknown } from '../../database/tables/unknown-since.js';

/** A field that the last sync could not read. */
export class UnknownFieldView implements KeptUnknown {
  @ApiProperty({
    example: 'corsRules',
    description:
      'A field of `attributes` (in each element of a list: `nodePools.tags`), `tags`, or relations of a type (`relations.member-of`; of those ' +
      'that point by tag: `relations.protects.tag`).',
  })
  readonly field!: string;

  @ApiProperty({ description: 'Why, and what to do.' })
  readonly reason!: string;

  @ApiPropertyOptional({ example: 'tag:read', description: 'The scope to grant, where that alone is missing.' })
  readonly scope?: string;

  @ApiProperty({ format: 'date-time' })
  readonly since!: string;

  @ApiProperty({ description: 'Whether the last known value is shown; otherwise it is empty.' })
  readonly lastKnown!: boolean;
}
