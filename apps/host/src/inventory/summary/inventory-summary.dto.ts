import { ApiProperty } from '@nestjs/swagger';
import { SummaryCost } from './summary-cost.dto.js';
import { SummaryCount } from './summary-count.dto.js';

/** How many resources are present, in all and by what a console groups them by. Largest first. */
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
