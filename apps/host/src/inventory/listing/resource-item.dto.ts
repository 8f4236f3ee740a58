import type { Resource } from '@maestro/core';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { RELATION_SCHEMA, UNKNOWN_SCHEMA } from './api-schemas.constants.js';
import { ResourceSummary } from './resource-summary.dto.js';

/** A resource, as a list shows it: the contract's Resource without `raw`, and what the host knows of it. */
export class ResourceItem extends ResourceSummary implements Omit<Resource, 'raw'> {
  @ApiPropertyOptional({ format: 'date-time', description: 'At the provider.' })
  readonly createdAt?: string;

  @ApiProperty({ type: [String] })
  readonly tags!: readonly string[];

  @ApiProperty({ type: 'object', additionalProperties: true, description: "The entity's own fields, units in names." })
  readonly attributes!: object;

  @ApiPropertyOptional({ type: 'array', items: UNKNOWN_SCHEMA, description: 'Fields that could not be read, and why.' })
  readonly unknown?: Resource['unknown'];

  @ApiProperty({ type: 'array', items: RELATION_SCHEMA })
  readonly relations!: Resource['relations'];

  @ApiProperty({ format: 'date-time' })
  readonly firstSeenAt!: string;

  @ApiProperty({ format: 'date-time', description: 'When this state of it began.' })
  readonly changedAt!: string;
}
