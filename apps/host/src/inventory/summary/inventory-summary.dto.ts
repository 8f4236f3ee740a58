import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { FilterValues } from '../listing/list-query-decorators.js';

/** An amount in one currency. */
export class MoneyAmount {
  @ApiProperty({ type: Number, example: 1284.5 })
  readonly amount!: number;

  @ApiProperty({ example: 'USD', description: 'ISO 4217.' })
  readonly currency!: string;
}

/** The cost of present resources, as far as prices are known. */
export class SummaryCost {
  @ApiProperty({ type: 'integer', description: 'How many of the resources have a known price.' })
  readonly priced!: number;

  @ApiProperty({
    type: [MoneyAmount],
    description: 'The sum of the known prices a month in each currency, the largest first. Nothing is converted.',
  })
  readonly monthly!: readonly MoneyAmount[];

  @ApiProperty({ type: Number, deprecated: true, description: 'Use monthly. The part in US dollars.', example: 1284.5 })
  readonly monthlyUsd!: number;
}

/** The number and cost of present resources with a value. */
export class SummaryCount extends SummaryCost {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null for resources without a value, e.g. without a region.',
  })
  readonly value!: string | null;

  @ApiProperty({ type: 'integer' })
  readonly count!: number;
}

/** The number of present resources, in total and by the groups of the console. Largest first. */
export class InventorySummary {
  @ApiProperty({ type: 'integer' })
  readonly total!: number;

  @ApiProperty({ type: SummaryCost })
  readonly cost!: SummaryCost;

  @ApiProperty({ type: [SummaryCount] })
  readonly kinds!: readonly SummaryCount[];

  @ApiProperty({ type: [SummaryCount] })
  readonly entities!: readonly SummaryCount[];

  @ApiProperty({ type: [SummaryCount] })
  readonly regions!: readonly SummaryCount[];

  @ApiProperty({ type: [SummaryCount], description: 'By id of connection.' })
  readonly connections!: readonly SummaryCount[];
}

/** What `GET /resources/summary` takes. */
export class InventorySummaryQuery {
  @FilterValues('Ids of connections.', '8f14e45f-ceea-467f-a9d2-5f6a1c1f2b3d')
  @IsUUID('all', { each: true })
  connection?: string[];

  @FilterValues('Entities.', 'server')
  entity?: string[];
}
