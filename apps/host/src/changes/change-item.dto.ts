import type { Resource } from '@maestro/core';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Difference } from '../inventory/history/difference.js';
import { KEY_SCHEMA, OPERATION_SCHEMA } from '../inventory/listing/api-schemas.constants.js';
import { CHANGE_TYPES, type ChangeType } from './change-types.constants.js';

/** One change of one resource. */
export class ChangeItem {
  @ApiProperty({ description: 'Of the change: larger ids were written later.', example: '1042' })
  readonly id!: string;

  @ApiProperty({ enum: CHANGE_TYPES, description: '`returned`: it reappeared after it was marked as deleted.' })
  readonly type!: ChangeType;

  @ApiProperty({ format: 'date-time', description: 'When it was recorded.' })
  readonly at!: string;

  @ApiProperty({ format: 'uuid' })
  readonly resourceId!: string;

  @ApiProperty({ format: 'uuid' })
  readonly connectionId!: string;

  @ApiProperty({
    ...KEY_SCHEMA,
    selfRequired: true,
    example: { provider: 'digitalocean', kind: 'digitalocean.droplet', uid: '3164444' },
  })
  readonly key!: Resource['key'];

  @ApiProperty({ example: 'web-1', description: 'Of the resource, as it is now.' })
  readonly name!: string;

  @ApiProperty({ type: String, example: 'server', description: 'The id of an entity of the catalogue.' })
  readonly entity!: Resource['entity'];

  @ApiPropertyOptional({ example: 'nyc3' })
  readonly region?: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The sync that recorded it, while it is kept.',
  })
  readonly runId!: string | null;

  @ApiProperty({
    type: [String],
    example: ['/status', '/attributes/size'],
    description:
      'What changed, as JSON pointers (RFC 6901) into the resource; into its `raw` only where nothing else did. Empty unless it changed, or reappeared with differences.',
  })
  readonly paths!: readonly string[];

  @ApiProperty({
    type: 'array',
    items: OPERATION_SCHEMA,
    description: 'The changes as JSON Patch (RFC 6902). `was` is the previous value.',
  })
  readonly changes!: readonly Difference[];

  @ApiPropertyOptional({
    type: Boolean,
    description:
      'True if the documents are too large to compare in detail: a list or member is then replaced entirely, even if only a part of it differs. In documents of more than 512 KiB of JSON, values of more than 4 KiB are left out: `valueBytes` and `wasBytes` are their sizes.',
  })
  readonly coarse?: true;
}
