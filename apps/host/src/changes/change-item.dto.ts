import type { Resource } from '@maestro/core';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Difference } from '../inventory/history/difference.js';
import { KEY_SCHEMA, OPERATION_SCHEMA } from '../inventory/listing/api-schemas.constants.js';
import { CHANGE_TYPES, type ChangeType } from './change-types.constants.js';

/** One change of one resource. */
export class ChangeItem {
  @ApiProperty({ description: 'Of the change: a larger one was written later.', example: '1042' })
  readonly id!: string;

  @ApiProperty({ enum: CHANGE_TYPES, description: '`returned`: it is there again, after it was gone.' })
  readonly type!: ChangeType;

  @ApiProperty({ format: 'date-time', description: 'When it was seen.' })
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

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The run that saw it, while it is kept.' })
  readonly runId!: string | null;

  @ApiProperty({
    type: [String],
    example: ['/status', '/attributes/size'],
    description:
      'What changed, as JSON pointers (RFC 6901) into the resource; into its `raw` only where nothing else did. Empty unless it changed, or ' +
      'returned otherwise than it had gone.',
  })
  readonly paths!: readonly string[];

  @ApiProperty({
    type: 'array',
    items: OPERATION_SCHEMA,
    description: 'The same with its values, as JSON Patch (RFC 6902). `was` is what an operation takes away.',
  })
  readonly changes!: readonly Difference[];

  @ApiPropertyOptional({
    type: Boolean,
    description:
      'True where the documents hold too much to compare in detail: then a list or a member is replaced whole, where perhaps only a part of it differs. ' +
      'In documents of more than 512 KiB of JSON, values of more than 4 KiB are left out: `valueBytes` and `wasBytes` tell their size.',
  })
  readonly coarse?: true;
}
