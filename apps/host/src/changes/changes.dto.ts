import { type Resource } from '@maestro/core';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Difference } from '../inventory/history/difference.js';
import { KEY_SCHEMA, OPERATION_SCHEMA } from '../inventory/listing/resource.dto.js';
import { IsOptional, IsUUID, IsTimeZone, Matches } from 'class-validator';
import { IsOneOf } from '../http/requests/request-decorators.js';
import { BoundedCount, CursorText } from '../http/paging/paging-decorators.js';
import { FilterValues, EarlierWord } from '../inventory/listing/list-query-decorators.js';
import { IsMoment } from '../http/paging/moment-parser.js';

/** The types of changes. `returned`: a resource reappeared after it was marked as deleted. */
export const CHANGE_TYPES = ['created', 'changed', 'gone', 'returned'] as const;

/** A type of change. */
export type ChangeType = (typeof CHANGE_TYPES)[number];

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

  @ApiProperty({ example: 'web-1', description: 'The current name of the resource.' })
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

/** A page of changes, newest first. */
export class ChangePage {
  @ApiProperty({ type: [ChangeItem] })
  readonly items!: readonly ChangeItem[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;
}

/** How many resources changed in one day. */
export class DayOfChanges implements Record<ChangeType, number> {
  @ApiProperty({ format: 'date', example: '2026-11-23', description: 'In the requested time zone.' })
  readonly date!: string;

  @ApiProperty({ type: 'integer' })
  readonly created!: number;

  @ApiProperty({ type: 'integer' })
  readonly changed!: number;

  @ApiProperty({ type: 'integer' })
  readonly gone!: number;

  @ApiProperty({ type: 'integer' })
  readonly returned!: number;
}

/** Day by day, oldest first, including days without changes. */
export class DailyChanges {
  @ApiProperty({ type: [DayOfChanges] })
  readonly items!: readonly DayOfChanges[];
}

/** The query of `GET /changes`. */
export class ChangesQuery {
  @FilterValues('Ids of connections.', '8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d')
  @IsUUID('all', { each: true })
  connection?: string[];

  @FilterValues('Kinds.', 'digitalocean.droplet')
  kind?: string[];

  @FilterValues('Ids of entities of the catalogue.', 'server')
  entity?: string[];

  @EarlierWord('Use `entity`: `load-balancer` in place of `LoadBalancer`.')
  family?: string[];

  @FilterValues(`The types of change: ${CHANGE_TYPES.join(', ')}.`, 'gone')
  @IsOneOf(CHANGE_TYPES, { each: true })
  type?: ChangeType[];

  @ApiPropertyOptional({ description: 'RFC 3339: at this time or later.', format: 'date-time' })
  @IsOptional()
  @IsMoment()
  since?: string;

  @ApiPropertyOptional({ description: 'RFC 3339: before this time.', format: 'date-time' })
  @IsOptional()
  @IsMoment()
  until?: string;

  @BoundedCount(50, 200, 'How many changes a page has at most. A page ends sooner where its documents are large.')
  limit: number = 50;

  @CursorText()
  cursor?: string;
}

const MESSAGE = 'timeZone must be the name of a time zone, as in "Europe/Berlin"';

/** The query of `GET /changes/daily`. */
export class DailyChangesQuery {
  @FilterValues('Ids of connections.', '8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d')
  @IsUUID('all', { each: true })
  connection?: string[];

  @BoundedCount(30, 366, 'How many days, today included.')
  days: number = 30;

  @ApiPropertyOptional({
    default: 'UTC',
    example: 'Europe/Berlin',
    description: 'The IANA name of the time zone in which days begin and end.',
  })
  @IsOptional()
  // An offset such as +01:00 is also a zone, but PostgreSQL interprets its sign the other way round.
  @Matches(/^[A-Za-z]/, { message: MESSAGE })
  @IsTimeZone({ message: MESSAGE })
  timeZone: string = 'UTC';
}
