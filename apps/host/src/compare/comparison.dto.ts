import { ApiProperty, ApiPropertyOptional, OmitType, PickType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { ChangeItem } from '../changes/changes.dto.js';
import { IsMoment } from '../http/paging/moment-parser.js';
import { BoundedCount, CursorText } from '../http/paging/paging-decorators.js';
import { IsOneOf } from '../http/requests/request-decorators.js';
import { FilterValues } from '../inventory/listing/list-query-decorators.js';
import { ResourceListQuery } from '../inventory/listing/resource-list-query.dto.js';
import { MoneyAmount } from '../inventory/summary/inventory-summary.dto.js';

/**
 * How a resource differs between two moments. `entered` and `left`: it exists at both, and matches the filters at only
 * one of them.
 */
export const COMPARISON_TYPES = ['created', 'gone', 'changed', 'entered', 'left'] as const;

/** One of {@link COMPARISON_TYPES}. */
export type ComparisonType = (typeof COMPARISON_TYPES)[number];

/** What `GET /compare/summary` takes. */
export class ComparisonSummaryQuery extends OmitType(ResourceListQuery, ['state', 'at', 'sort', 'limit', 'cursor']) {
  @ApiPropertyOptional({
    description: 'RFC 3339: the earlier moment. Default: 24 hours before the later one.',
    format: 'date-time',
    example: '2026-11-01T00:00:00Z',
  })
  @IsOptional()
  @IsMoment()
  from?: string;

  @ApiPropertyOptional({ description: 'RFC 3339: the later moment. Default: now.', format: 'date-time' })
  @IsOptional()
  @IsMoment()
  to?: string;
}

/** What `GET /compare` takes. */
export class ComparisonQuery extends ComparisonSummaryQuery {
  @FilterValues(`Only these differences: ${COMPARISON_TYPES.join(', ')}.`, 'gone')
  @IsOneOf(COMPARISON_TYPES, { each: true })
  type?: ComparisonType[];

  @BoundedCount(50, 200, 'How many resources a page has at most. A page ends sooner where its documents are large.')
  limit: number = 50;

  @CursorText()
  cursor?: string;
}

const SHARED = ['resourceId', 'connectionId', 'key', 'entity', 'region', 'paths', 'changes', 'coarse'] as const;

/** A resource that differs between two moments. */
export class ComparisonItem extends PickType(ChangeItem, SHARED) {
  @ApiProperty({
    enum: COMPARISON_TYPES,
    description:
      '`created` and `gone`: it exists at only one of the moments. `changed`: it exists at both and differs. `entered` and `left`: it exists at both and matches the filters at only one of them.',
  })
  readonly type!: ComparisonType;

  @ApiProperty({ example: 'web-1', description: 'At the later of the moments at which it exists.' })
  readonly name!: string;

  @ApiProperty({ type: MoneyAmount, nullable: true, description: 'Its monthly cost at `from`, where it is known.' })
  readonly costBefore!: MoneyAmount | null;

  @ApiProperty({ type: MoneyAmount, nullable: true, description: 'Its monthly cost at `to`, where it is known.' })
  readonly costAfter!: MoneyAmount | null;
}

/** The moments that were compared. */
class ComparedMoments {
  @ApiProperty({ format: 'date-time' })
  readonly from!: string;

  @ApiProperty({ format: 'date-time' })
  readonly to!: string;
}

/** A page of differences, by kind and name. */
export class ComparisonPage extends ComparedMoments {
  @ApiProperty({ type: [ComparisonItem] })
  readonly items!: readonly ComparisonItem[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;
}

/** How many resources differ. */
export class ComparisonCounts implements Record<ComparisonType, number> {
  @ApiProperty({ type: 'integer' })
  readonly created!: number;

  @ApiProperty({ type: 'integer' })
  readonly gone!: number;

  @ApiProperty({ type: 'integer' })
  readonly changed!: number;

  @ApiProperty({ type: 'integer' })
  readonly entered!: number;

  @ApiProperty({ type: 'integer' })
  readonly left!: number;
}

/** The differences of one kind. */
export class KindComparison extends ComparisonCounts {
  @ApiProperty({ example: 'digitalocean.droplet' })
  readonly kind!: string;

  @ApiProperty({ example: 'server' })
  readonly entity!: string;
}

/** How the monthly cost of what differs has moved, in one currency. */
export class MovedCost {
  @ApiProperty({ example: 'USD', description: 'ISO 4217.' })
  readonly currency!: string;

  @ApiProperty({ type: Number, example: 48, description: 'The monthly cost of what matched at `from` and differs.' })
  readonly before!: number;

  @ApiProperty({ type: Number, example: 24, description: 'The monthly cost of what matches at `to` and differs.' })
  readonly after!: number;

  @ApiProperty({ type: Number, example: -24 })
  readonly change!: number;
}

/** A connection that was added after `from`: all of its resources appear as created. */
export class LaterConnection {
  @ApiProperty({ format: 'uuid' })
  readonly connectionId!: string;

  @ApiProperty({ format: 'date-time', description: 'When it was added.' })
  readonly since!: string;
}

/** What differs between two moments. */
export class ComparisonSummary extends ComparedMoments {
  @ApiProperty({ type: ComparisonCounts })
  readonly counts!: ComparisonCounts;

  @ApiProperty({ type: [KindComparison] })
  readonly kinds!: readonly KindComparison[];

  @ApiProperty({
    type: [MovedCost],
    description: 'Nothing is converted. Resources without a known price are not included.',
  })
  readonly cost!: readonly MovedCost[];

  @ApiProperty({
    type: [LaterConnection],
    description:
      'Connections that were added after `from`: nothing is known of them at that moment, so all of their resources appear as created.',
  })
  readonly laterConnections!: readonly LaterConnection[];
}
