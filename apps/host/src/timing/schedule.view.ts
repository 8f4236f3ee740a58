import { ApiProperty } from '@nestjs/swagger';
import type { Timing } from './next-tick.js';

/** When one task of a connection runs by itself. */
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

  @ApiProperty({ description: 'Whether its syncs also read what costs many requests.' })
  readonly deep!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while it is switched off.' })
  readonly nextAt!: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly lastAt!: Date | null;
}
