import { ApiProperty } from '@nestjs/swagger';
import { SummaryCost } from './summary-cost.dto.js';
import { SummaryCount } from './summary-count.dto.js';

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
