import { ApiProperty } from '@nestjs/swagger';

/** How many present resources have one value. */
export class SummaryCount {
  @ApiProperty({ type: String, nullable: true, description: 'Null: those without a value, as what has no region.' })
  readonly value!: string | null;

  @ApiProperty({ type: 'integer' })
  readonly count!: number;
}
