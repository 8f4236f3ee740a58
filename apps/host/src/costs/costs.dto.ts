import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID, Matches } from 'class-validator';
import { BoundedCount } from '../http/paging/paging-decorators.js';
import { IsOneOf } from '../http/requests/request-decorators.js';
import { FilterValues } from '../inventory/listing/list-query-decorators.js';

/** By what costs are grouped. */
export const COST_GROUPS = ['resource', 'kind', 'project', 'tag', 'region', 'connection', 'product', 'month'] as const;

/** A way to group costs. */
export type CostGrouping = (typeof COST_GROUPS)[number];

const AMOUNT = { example: '1284.50', description: 'A decimal, exact.' } as const;

/** Money that was billed for a month, in one currency. */
export class BilledAmount {
  @ApiProperty({ example: 'USD', description: 'ISO 4217. Currencies are never added up.' })
  readonly currency!: string;

  @ApiProperty(AMOUNT)
  readonly amount!: string;

  @ApiProperty({ ...AMOUNT, description: 'For the month before. A decimal, exact.' })
  readonly previous!: string;

  @ApiProperty({ ...AMOUNT, example: '-3.20', description: 'The amount minus that of the month before.' })
  readonly change!: string;
}

/** A part of what was billed. */
export class BilledShare extends BilledAmount {
  @ApiProperty({ type: Number, nullable: true, description: 'Of the total in its currency. Null if that is zero.' })
  readonly share!: number | null;
}

/** What the lines of one group charge. */
export class CostGroup extends BilledShare {
  @ApiProperty({ type: String, nullable: true, description: 'Null for what has none, such as no region.' })
  readonly value!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The name of the resource or connection, else the value.' })
  readonly label!: string | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'The list price a month of its resources, in the same currency. Null if none is known, and for groups of lines: projects, connections, products and months.',
  })
  readonly listPrice!: number | null;
}

/** Money that belongs to no present resource: bandwidth, taxes, credits, what is gone. */
export class UnattributedCost extends BilledShare {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'In the provider’s words. Null for the part of an invoice that its lines do not explain.',
  })
  readonly product!: string | null;
}

/**
 * The costs of a month. In each currency, the groups and what is beside them add up to the total: `groups` plus
 * `others` plus `unattributed` minus `overlap`.
 */
export class Costs {
  @ApiProperty({
    type: String,
    nullable: true,
    example: '2026-11',
    description: 'By month: the last one. Null if nothing was billed.',
  })
  readonly month!: string | null;

  @ApiProperty({ description: 'Whether it is the latest month, whose amounts may still grow.' })
  readonly running!: boolean;

  @ApiProperty({ enum: COST_GROUPS })
  readonly groupBy!: CostGrouping;

  @ApiProperty({
    type: [BilledAmount],
    description: 'Those of the invoices; of the lines without an invoice. By month: of all months.',
  })
  readonly totals!: readonly BilledAmount[];

  @ApiProperty({ type: [CostGroup], description: 'Largest first; months newest first.' })
  readonly groups!: readonly CostGroup[];

  @ApiProperty({ type: [BilledAmount], description: 'The groups beyond `limit`.' })
  readonly others!: readonly BilledAmount[];

  @ApiProperty({ type: [UnattributedCost], description: 'Largest first.' })
  readonly unattributed!: readonly UnattributedCost[];

  @ApiProperty({
    type: [BilledAmount],
    description: 'What is counted more than once, because resources have several tags.',
  })
  readonly overlap!: readonly BilledAmount[];
}

/** The total of a month in one currency. */
export class CostMonth extends BilledAmount {
  @ApiProperty({ example: '2026-11' })
  readonly month!: string;
}

/** The totals of all months, newest first. */
export class CostMonths {
  @ApiProperty({ type: [CostMonth] })
  readonly items!: readonly CostMonth[];
}

/** The query of `GET /costs/months`. */
export class CostMonthsQuery {
  @FilterValues('Ids of connections.', '8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d')
  @IsUUID('all', { each: true })
  connection?: string[];
}

/** The query of `GET /costs`. */
export class CostsQuery extends CostMonthsQuery {
  @ApiPropertyOptional({
    example: '2026-11',
    description: 'Default: the latest month that was billed. By month: the last one.',
  })
  @IsOptional()
  @Matches(/^[0-9]{4}-(0[1-9]|1[0-2])$/, { message: 'month must be a year and a month, as in 2026-11' })
  month?: string;

  @ApiPropertyOptional({ enum: COST_GROUPS, default: 'resource' })
  @IsOptional()
  @IsOneOf(COST_GROUPS)
  groupBy: CostGrouping = 'resource';

  @BoundedCount(1000, 10_000, 'How many groups are listed. The rest are in `others`.')
  limit: number = 1000;
}
