import { ApiProperty } from '@nestjs/swagger';
import { SyncTaskView } from '../requests/sync-view.js';

/** How one task of a connection went the last time, or goes just now. */
export class TaskStateView extends SyncTaskView {
  @ApiProperty({ format: 'uuid', description: 'The sync it was part of.' })
  readonly runId!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly startedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while it is running.' })
  readonly endedAt!: string | null;
}

/** The tasks of a connection that ran at least once, in the provider's order. */
export class TaskStateList {
  @ApiProperty({ type: [TaskStateView] })
  readonly items!: readonly TaskStateView[];

  @ApiProperty({ type: String, nullable: true })
  readonly nextCursor!: null;
}
