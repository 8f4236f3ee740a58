import { ApiProperty } from '@nestjs/swagger';
import type { Timing } from './next-tick.js';

/** The schedule of one task of a connection. */
export class ScheduleView implements Timing {
  @ApiProperty({ example: 'server-list' })
  readonly task!: string;

  @ApiProperty({ type: String, nullable: true, example: '*/5 * * * *', description: 'Null: there is an interval.' })
  readonly cron!: string | null;

  @ApiProperty({ example: 'Europe/Berlin' })
  readonly timeZone!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: there is a cron expression.' })
  readonly intervalSeconds!: number | null;

  @ApiProperty()
  readonly enabled!: boolean;

  @ApiProperty({ description: 'Whether its syncs are deep: they also read what takes many requests.' })
  readonly deep!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while it is disabled.' })
  readonly nextAt!: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly lastAt!: Date | null;
}
