import { type Resource } from '@maestro/core';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { RELATION_SCHEMA } from './api-schemas.constants.js';
import { ResourceSummary } from './resource-summary.dto.js';
import { type KeptUnknown } from '../../database/tables/unknown-since.js';

/** A field that the last sync could not read. */
class UnknownFieldView implements KeptUnknown {
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

/** A resource in a list: the contract's Resource without `raw`, with what the host knows about it. */
export class ResourceItem extends ResourceSummary implements Omit<Resource, 'raw'> {
  @ApiPropertyOptional({ format: 'date-time', description: 'At the provider.' })
  readonly createdAt?: string;

  @ApiProperty({ type: [String] })
  readonly tags!: readonly string[];

  @ApiProperty({ type: 'object', additionalProperties: true, description: "The entity's own fields, units in names." })
  readonly attributes!: object;

  @ApiPropertyOptional({
    format: 'date-time',
    description:
      'When its volatile attributes (`measures` of the provider’s task) were last read, some by deep syncs only. Absent without any, and at a past time: they have no history.',
  })
  readonly measuredAt?: string;

  @ApiPropertyOptional({
    type: [UnknownFieldView],
    description: 'What the last sync could not read; the last known values are shown.',
  })
  readonly unknown?: readonly UnknownFieldView[];

  @ApiProperty({ type: 'array', items: RELATION_SCHEMA })
  readonly relations!: Resource['relations'];

  @ApiProperty({ format: 'date-time' })
  readonly firstSeenAt!: string;

  @ApiProperty({ format: 'date-time', description: 'When this version began.' })
  readonly changedAt!: string;
}
