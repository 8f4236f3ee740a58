import { ApiProperty } from '@nestjs/swagger';
import { SYNC_STATES, type SyncState } from '../database/tables/sync-state.types.js';
import { SyncWait } from './sync-wait.view.js';
import { SyncTaskView } from './sync-task.view.js';

/** One run of a connection's tasks. */
export class SyncView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ format: 'uuid' })
  readonly connectionId!: string;

  @ApiProperty({ enum: SYNC_STATES })
  readonly state!: SyncState;

  @ApiProperty({ enum: ['api', 'schedule'], description: 'What asked for it.' })
  readonly trigger!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'The name of the token that asked for it; null for a schedule, and for syncs from before names were kept.',
  })
  readonly requestedBy!: string | null;

  @ApiProperty({ description: 'Whether it also reads what costs many requests.' })
  readonly deep!: boolean;

  @ApiProperty({ description: 'What the whole run met; empty when there is nothing to say.' })
  readonly message!: string;

  @ApiProperty({ format: 'date-time' })
  readonly requestedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly startedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly endedAt!: string | null;

  @ApiProperty({
    type: SyncWait,
    nullable: true,
    description: 'What it waits for: before it begins, or when it can do nothing until the provider answers again.',
  })
  readonly waiting!: SyncWait | null;

  @ApiProperty({ type: [SyncTaskView] })
  readonly tasks!: readonly SyncTaskView[];
}
