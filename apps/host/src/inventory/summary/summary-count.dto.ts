import { ApiProperty } from '@nestjs/swagger';
import { SummaryCost } from './summary-cost.dto.js';

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
