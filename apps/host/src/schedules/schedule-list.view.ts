import { ApiProperty } from '@nestjs/swagger';
import { ScheduleView } from '../timing/schedule.view.js';

/** The schedules of a connection, by name of task; always one page. */
export class ScheduleList {
  @ApiProperty({ type: [ScheduleView] })
  readonly items!: readonly ScheduleView[];

  @ApiProperty({ type: 'null' })
  readonly nextCursor!: null;
}
