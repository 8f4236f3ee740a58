import { ApiProperty } from '@nestjs/swagger';

/** A value that a list can be narrowed to. */
export class FacetValue {
  @ApiProperty({ example: 'nyc3' })
  readonly value!: string;

  @ApiProperty({ type: 'integer', description: 'The number of resources with this value.' })
  readonly count!: number;
}
