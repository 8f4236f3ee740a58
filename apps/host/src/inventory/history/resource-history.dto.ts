import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { OPERATION_SCHEMA } from '../listing/resource.dto.js';
import { type Difference } from './difference.js';
import { BoundedCount, CursorText } from '../../http/paging/paging-decorators.js';

/** What a resource was, from one moment to another. */
export class ResourceVersion {
  @ApiProperty({ format: 'date-time' })
  readonly validFrom!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: still current.' })
  readonly validTo!: string | null;

  @ApiProperty({ description: 'Whether it was deleted during this time.' })
  readonly gone!: boolean;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The sync that recorded it, while it is kept.',
  })
  readonly runId!: string | null;

  @ApiProperty({
    type: 'array',
    items: OPERATION_SCHEMA,
    description:
      'JSON Patch (RFC 6902) from the previous document, including raw; empty for the first version and for deletions. `was` is the previous value.',
  })
  readonly changes!: readonly Difference[];

  @ApiPropertyOptional({
    type: Boolean,
    description:
      'True if the documents are too large to compare in detail: a list or member is then replaced entirely, even if only a part of it differs. In documents of more than 512 KiB of JSON, values of more than 4 KiB are left out: `valueBytes` and `wasBytes` are their sizes.',
  })
  readonly coarse?: true;
}

/** A page of versions, newest first. */
export class ResourceHistoryPage {
  @ApiProperty({ type: [ResourceVersion] })
  readonly items!: readonly ResourceVersion[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;
}

/** What `GET /resources/:id/history` takes. */
export class ResourceHistoryQuery {
  @BoundedCount(50, 200, 'How many versions a page has at most. A page ends sooner where its documents are large.')
  limit: number = 50;

  @CursorText()
  cursor?: string;
}
