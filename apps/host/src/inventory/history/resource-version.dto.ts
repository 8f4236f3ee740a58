import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { OPERATION_SCHEMA } from '../listing/api-schemas.constants.js';
import type { Difference } from './difference.js';

/** What a resource was, from one moment to another. */
export class ResourceVersion {
  @ApiProperty({ format: 'date-time' })
  readonly validFrom!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: until now.' })
  readonly validTo!: string | null;

  @ApiProperty({ description: 'Whether it was gone all the while.' })
  readonly gone!: boolean;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The run that saw it, while it is kept.' })
  readonly runId!: string | null;

  @ApiProperty({
    type: 'array',
    items: OPERATION_SCHEMA,
    description:
      'JSON Patch (RFC 6902) from the document before, raw included; empty for the first, and for gone. `was` is what an operation takes away.',
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
