import { ApiProperty } from '@nestjs/swagger';

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
