import type { Resource } from '@maestro/core';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { KEY_SCHEMA } from './api-schemas.constants.js';

/** A short description of a resource. */
export class ResourceSummary {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ format: 'uuid' })
  readonly connectionId!: string;

  @ApiProperty({
    ...KEY_SCHEMA,
    selfRequired: true,
    example: { provider: 'digitalocean', kind: 'digitalocean.droplet', uid: '3164444' },
  })
  readonly key!: Resource['key'];

  @ApiProperty({ example: 'web-1' })
  readonly name!: string;

  @ApiProperty({ type: String, example: 'server', description: 'The id of an entity of the catalogue.' })
  readonly entity!: Resource['entity'];

  @ApiPropertyOptional({ description: 'Absent for what has no region.', example: 'nyc3' })
  readonly region?: string;

  @ApiPropertyOptional({ description: "In the provider's own words.", example: 'active' })
  readonly status?: string;

  @ApiProperty({ description: 'Whether it is in service, according to its status.' })
  readonly active!: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was marked as deleted; null while it exists.',
  })
  readonly goneAt!: string | null;
}
