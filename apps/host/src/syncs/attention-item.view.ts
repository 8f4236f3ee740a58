import { ApiProperty } from '@nestjs/swagger';
import { SYNC_TASK_STATES, type SyncTaskState } from '../database/tables/sync-state.types.js';

/** A task of a connection that went wrong the last time, or waits for a person's word. */
export class AttentionItem {
  @ApiProperty({ format: 'uuid' })
  readonly connectionId!: string;

  @ApiProperty({ example: 'Production' })
  readonly connectionName!: string;

  @ApiProperty({ format: 'uuid', description: 'The run that it was a part of.' })
  readonly runId!: string;

  @ApiProperty({ example: 'server-list' })
  readonly task!: string;

  @ApiProperty({ example: 'digitalocean.droplet' })
  readonly kind!: string;

  @ApiProperty({ enum: SYNC_TASK_STATES })
  readonly state!: SyncTaskState;

  @ApiProperty({ description: 'What happened and what to do next.' })
  readonly message!: string;

  @ApiProperty({ type: 'integer', description: 'How many resources would be marked gone once a person confirms.' })
  readonly awaiting!: number;

  @ApiProperty({ format: 'date-time' })
  readonly endedAt!: string;
}
