import { ApiProperty } from '@nestjs/swagger';

/** A value that a list can be narrowed to. */
export class FacetValue {
  @ApiProperty({ example: 'nyc3' })
  readonly value!: string;

  @ApiProperty({ type: 'integer', description: 'How many resources have it.' })
  readonly count!: number;
}
