import { ApiProperty } from '@nestjs/swagger';
import { SyncTaskView } from '../requests/sync-view.js';

/** The latest result of a task, or its current progress. */
export class TaskStateView extends SyncTaskView {
  @ApiProperty({ format: 'uuid', description: 'The sync it was part of.' })
  readonly runId!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly startedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while it is running.' })
  readonly endedAt!: string | null;
}

/** The tasks of a connection that have run at least once, in the provider's order. */
export class TaskStateList {
  @ApiProperty({ type: [TaskStateView] })
  readonly items!: readonly TaskStateView[];

  @ApiProperty({ type: String, nullable: true })
  readonly nextCursor!: null;
}
