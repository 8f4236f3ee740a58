import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { BoundedCount } from '../../http/paging/paging-decorators.js';
import { FilterValues } from '../../inventory/listing/list-query-decorators.js';
import { FoundResourceView } from './finding.dto.js';

/** When something of a resource expires. */
export class Expiry {
  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ description: 'The label of the field that says so.', example: 'Expires' })
  readonly label!: string;

  @ApiProperty({ type: FoundResourceView })
  readonly resource!: FoundResourceView;

  @ApiProperty({ format: 'uuid' })
  readonly connectionId!: string;

  @ApiProperty({ example: 'Production' })
  readonly connectionName!: string;
}

/** What expires, the earliest first. */
export class ExpiryList {
  @ApiProperty({ type: [Expiry] })
  readonly items!: readonly Expiry[];

  @ApiProperty({ description: 'Whether more was left out, as it expires later.' })
  readonly cut!: boolean;
}

/** What `GET /expiries` takes. */
export class ExpiryQuery {
  @BoundedCount(90, 3650, 'Up to how many days ahead. What has expired and is still there is included.')
  days: number = 90;

  @FilterValues('Ids of connections.', '8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d')
  @IsUUID('all', { each: true })
  connection?: string[];

  @BoundedCount(200, 1000, 'How many at most.')
  limit: number = 200;
}
