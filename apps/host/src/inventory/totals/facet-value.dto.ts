import { ApiProperty } from '@nestjs/swagger';

/** A value to filter a list by. */
export class FacetValue {
  @ApiProperty({ example: 'nyc3' })
  readonly value!: string;

  @ApiProperty({ type: 'integer', description: 'The number of resources with this value.' })
  readonly count!: number;
}
