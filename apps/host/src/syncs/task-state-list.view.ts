import { ApiProperty } from '@nestjs/swagger';
import { TaskStateView } from './task-state.view.js';

/** The tasks of a connection that ran at least once, in the provider's order. */
export class TaskStateList {
  @ApiProperty({ type: [TaskStateView] })
  readonly items!: readonly TaskStateView[];

  @ApiProperty({ type: String, nullable: true })
  readonly nextCursor!: null;
}
