import { CHECK_SEVERITIES, type CheckSeverity } from '@maestro/core';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsNumber,
  IsObject,
  IsPositive,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsOneOf, MayBeAbsent } from '../../http/requests/request-decorators.js';
import { SendingDto } from '../when/sending.dto.js';
import { type Grouping, GROUPINGS, type Topic, TOPIC_NAMES, TOPICS } from './topics.js';

const EVENTS = [...new Set(Object.values(TOPICS).flat())];
const EVENT_TEXT = Object.entries(TOPICS)
  .map(([topic, events]) => `For \`${topic}\`: ${events.join(', ')}.`)
  .join(' ');

/** The most resources and tasks that a message names. */
const MOST_LINES = 100;

/** An amount of money for a month. */
export class BudgetDto {
  @ApiProperty({ example: 500 })
  @IsNumber({ allowNaN: false, allowInfinity: false, maxDecimalPlaces: 2 })
  @IsPositive()
  @Max(1e12)
  readonly amount!: number;

  @ApiProperty({ example: 'USD', description: 'ISO 4217. Nothing is converted.' })
  @Matches(/^[A-Z]{3}$/, { message: '$property must be a currency, as in "USD"' })
  readonly currency!: string;

  @ApiPropertyOptional({
    type: [Number],
    default: [100],
    example: [80, 100],
    description: 'Percent of the amount. Each is reported once a month.',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(1000, { each: true })
  readonly thresholds: number[] = [100];
}

function Texts(description: string, example: string): PropertyDecorator {
  return applyDecorators(
    ...[
      ApiPropertyOptional({ type: [String], default: [], example: [example], description }),
      MayBeAbsent(),
      IsArray(),
    ],
    ...[ArrayMaxSize(100), ArrayUnique(), IsString({ each: true }), Length(1, 200, { each: true })],
  );
}

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
    description: 'Of `changes`, `findings` and `budget`: which resources, in the query language. Empty: all.',
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

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    default: null,
    description: 'Of `view` and `budget`: the id of a view.',
  })
  @ValidateIf((_body, value) => value !== undefined && value !== null)
  @Matches(/^[a-z0-9-]{1,60}$/, { message: '$property must be the id of a view' })
  readonly view: string | null = null;

  @Texts('Of `view`: only changes of these fields. Empty: all.', 'status')
  readonly fields: string[] = [];

  @ApiPropertyOptional({
    enum: CHECK_SEVERITIES,
    isArray: true,
    default: [],
    description: 'Of `findings`. Empty: all.',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(CHECK_SEVERITIES.length)
  @IsOneOf(CHECK_SEVERITIES, { each: true })
  readonly severities: CheckSeverity[] = [];

  @Texts('Of `findings`: ids of checks, as in GET /checks. Empty: all.', 'volume-unattached')
  readonly checks: string[] = [];

  @ApiPropertyOptional({
    ...{ type: 'integer', minimum: 1, maximum: 100, default: 2 },
    description:
      'Of `syncs`: a task is late if it was not read completely for this many times the interval of its schedule.',
  })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(100)
  readonly lateAfter: number = 2;

  @ApiPropertyOptional({ type: BudgetDto, nullable: true, default: null, description: 'Of `budget`, which needs it.' })
  @ValidateIf((_body, value) => value !== undefined && value !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => BudgetDto)
  readonly budget: BudgetDto | null = null;

  @ApiPropertyOptional({
    enum: GROUPINGS,
    default: 'none',
    description:
      'Each group is a message of its own. `kind` and `owner` are not for syncs, `check` only for findings. A channel may send a message of an owner to the owner, too.',
  })
  @MayBeAbsent()
  @IsOneOf(GROUPINGS)
  readonly groupBy: Grouping = 'none';

  @ApiPropertyOptional({
    ...{ type: 'integer', minimum: 1, maximum: MOST_LINES, default: 20 },
    description: 'How many lines a message has.',
  })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(MOST_LINES)
  readonly maxLines: number = 20;

  @ApiPropertyOptional({ type: SendingDto, description: 'When messages are sent. Default: at once.' })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => SendingDto)
  readonly sending: SendingDto = new SendingDto();
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

/** A message of a preview. */
export class PreviewedMessage {
  @ApiProperty({ example: 'production: 2 created, 1 deleted' })
  readonly title!: string;

  @ApiProperty({ type: [String] })
  readonly lines!: readonly string[];

  @ApiProperty({ enum: ['info', 'warning', 'error'] })
  readonly severity!: 'info' | 'warning' | 'error';
}

/** What a subscription would have sent. */
export class SubscriptionPreview {
  @ApiProperty({ type: [PreviewedMessage] })
  readonly items!: readonly PreviewedMessage[];

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the latest of these syncs ended. Null: there was none.',
  })
  readonly syncedAt!: Date | null;
}
