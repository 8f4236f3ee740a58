import { ApiProperty } from '@nestjs/swagger';

/** What present resources cost, as far as the provider states prices. */
export class SummaryCost {
  @ApiProperty({ type: 'integer', description: 'How many of the resources have a known price.' })
  readonly priced!: number;

  @ApiProperty({ type: Number, description: 'The sum of the known prices a month, in US dollars.', example: 1284.5 })
  readonly monthlyUsd!: number;
}
