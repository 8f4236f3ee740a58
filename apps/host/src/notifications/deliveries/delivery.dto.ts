import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { BoundedCount, CursorText } from '../../http/paging/paging-decorators.js';
import { IsOneOf } from '../../http/requests/request-decorators.js';

/**
 * How a delivery is going: `held` until its digest is due or quiet hours end, then `merged` into one message if there are
 * several. `failed` ones are not tried again unless a person sends them again.
 */
const DELIVERY_STATES = ['held', 'pending', 'delivered', 'failed', 'merged'] as const;

/** What `GET /deliveries` takes. */
export class DeliveryQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only of this subscription.' })
  @IsOptional()
  @IsUUID()
  subscription?: string;

  @ApiPropertyOptional({ enum: DELIVERY_STATES })
  @IsOptional()
  @IsOneOf(DELIVERY_STATES)
  state?: (typeof DELIVERY_STATES)[number];

  @BoundedCount(50, 200, 'How many deliveries a page has at most.')
  limit: number = 50;

  @CursorText()
  cursor?: string;
}

/** A message of a subscription, and how its delivery went. */
export class DeliveryView {
  @ApiProperty({ format: 'uuid', description: 'The id of the message, the same for every attempt: `webhook-id`.' })
  readonly id!: string;

  @ApiProperty({ format: 'uuid' })
  readonly subscriptionId!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The sync that caused it.' })
  readonly syncId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The delivery that it was merged into.' })
  readonly digestId!: string | null;

  @ApiProperty({ enum: DELIVERY_STATES })
  readonly state!: (typeof DELIVERY_STATES)[number];

  @ApiProperty({ example: 'production: 2 created, 1 deleted' })
  readonly title!: string;

  @ApiProperty({ type: [String] })
  readonly lines!: readonly string[];

  @ApiProperty({ type: 'integer' })
  readonly attempts!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly createdAt!: Date;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The next attempt, or until when it is held.',
  })
  readonly nextAt!: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly deliveredAt!: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why the last attempt failed, and what to do.' })
  readonly error!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Whom a delivered message did not reach, such as an owner at a domain that the channel does not send to, and what to do.',
  })
  readonly remark!: string | null;
}

/** A page of deliveries, the newest first. */
export class DeliveryPage {
  @ApiProperty({ type: [DeliveryView] })
  readonly items!: readonly DeliveryView[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;
}
