import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import { COMPARISON_TYPES } from '../../compare/comparison.dto.js';
import { IsOneOf, MayBeAbsent } from '../../http/requests/request-decorators.js';

/**
 * What may happen to the task of a sync: it failed, was not read completely, or needs approval, unlike before; or it
 * is fine again.
 */
export const SYNC_EVENTS = ['failed', 'incomplete', 'needs-approval', 'recovered'] as const;

/** One of {@link SYNC_EVENTS}. */
export type SyncEvent = (typeof SYNC_EVENTS)[number];

/** What subscriptions are about, each with its events. */
export const TOPICS = { syncs: SYNC_EVENTS, changes: COMPARISON_TYPES } as const;

/** One of {@link TOPICS}. */
export type Topic = keyof typeof TOPICS;

const TOPIC_NAMES = Object.keys(TOPICS) as Topic[];
const EVENTS = [...SYNC_EVENTS, ...COMPARISON_TYPES];
const EVENT_TEXT = `For \`syncs\`: ${SYNC_EVENTS.join(', ')}. For \`changes\`: ${COMPARISON_TYPES.join(', ')}, as in GET /compare.`;

/** The body of `PUT /subscriptions/{id}`, and of `POST /subscriptions`. */
export class SubscriptionDto {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'production servers' })
  @IsString()
  @Length(1, 100)
  readonly name!: string;

  @ApiProperty({ format: 'uuid', description: 'The channel that messages are sent to.' })
  @IsUUID()
  readonly channelId!: string;

  @ApiProperty({ enum: TOPIC_NAMES })
  @IsOneOf(TOPIC_NAMES)
  readonly topic!: Topic;

  @ApiProperty({ enum: EVENTS, isArray: true, example: ['created', 'gone'], description: EVENT_TEXT })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(EVENTS.length)
  @IsOneOf(EVENTS, { each: true })
  readonly events!: string[];

  @ApiPropertyOptional({
    default: '',
    maxLength: 4000,
    example: 'entity:server tag:production',
    description: 'Of `changes`: which resources, in the query language. Empty: all.',
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(4000)
  readonly query: string = '';

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    default: [],
    description: 'Only these connections. Empty: all.',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  readonly connections: string[] = [];

  @ApiPropertyOptional({ default: true })
  @MayBeAbsent()
  @IsBoolean()
  readonly enabled: boolean = true;
}

/** A subscription. */
export class SubscriptionView extends SubscriptionDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'Changes before it are not reported.' })
  readonly createdAt!: Date;
}

/** All subscriptions, by name. */
export class SubscriptionList {
  @ApiProperty({ type: [SubscriptionView] })
  readonly items!: readonly SubscriptionView[];

  @ApiProperty({ type: 'null' })
  readonly nextCursor!: null;
}
