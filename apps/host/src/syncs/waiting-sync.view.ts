import { ApiProperty } from '@nestjs/swagger';
import type { SyncState } from '../database/tables/sync-state.types.js';
import { SyncWait } from './sync-wait.view.js';

/** A sync that has not made progress for minutes, or will not. */
export class WaitingSync extends SyncWait {
  @ApiProperty({ format: 'uuid' })
  readonly connectionId!: string;

  @ApiProperty({ example: 'Production' })
  readonly connectionName!: string;

  @ApiProperty({ format: 'uuid' })
  readonly runId!: string;

  @ApiProperty({ enum: ['queued', 'running'], description: 'queued: it has not begun.' })
  readonly state!: Extract<SyncState, 'queued' | 'running'>;
}
