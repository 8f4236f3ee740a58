import { ApiProperty } from '@nestjs/swagger';
import type { ChangeType } from './change-types.constants.js';

/** How many resources changed in one day. */
export class DayOfChanges implements Record<ChangeType, number> {
  @ApiProperty({ format: 'date', example: '2026-11-23', description: 'In the requested time zone.' })
  readonly date!: string;

  @ApiProperty({ type: 'integer' })
  readonly created!: number;

  @ApiProperty({ type: 'integer' })
  readonly changed!: number;

  @ApiProperty({ type: 'integer' })
  readonly gone!: number;

  @ApiProperty({ type: 'integer' })
  readonly returned!: number;
}

/** Day by day, oldest first, including days without changes. */
export class DailyChanges {
  @ApiProperty({ type: [DayOfChanges] })
  readonly items!: readonly DayOfChanges[];
}
