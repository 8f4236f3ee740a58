import { ApiProperty } from '@nestjs/swagger';
import { SyncTaskView } from './sync-task.view.js';

/** How one task of a connection went the last time, or goes just now. */
export class TaskStateView extends SyncTaskView {
  @ApiProperty({ format: 'uuid', description: 'The run it was a part of.' })
  readonly runId!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly startedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while it runs.' })
  readonly endedAt!: string | null;
}
