import { ApiProperty } from '@nestjs/swagger';

/** The length of a list. */
export class ResourceCount {
  @ApiProperty({ type: 'integer' })
  readonly count!: number;

  @ApiProperty({ description: 'Whether there are more than `count`: counting stops at 100,000.' })
  readonly more!: boolean;
}
