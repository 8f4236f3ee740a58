import { ApiProperty } from '@nestjs/swagger';
import { CONNECTION_STATUSES, type ConnectionStatusName } from '../../connections/dto/connection-view.dto.js';
import { SYNC_TASK_STATES, type SyncState, type SyncTaskState } from '../../database/tables/sync.table.js';
import { FindingGroupView } from '../../checks/findings/finding.dto.js';
import { SyncWait } from '../requests/sync-view.js';

/** A task that failed the last time, or is waiting for approval. */
export class AttentionItem {
  @ApiProperty({ format: 'uuid' })
  readonly connectionId!: string;

  @ApiProperty({ example: 'Production' })
  readonly connectionName!: string;

  @ApiProperty({ format: 'uuid', description: 'The sync it was part of.' })
  readonly runId!: string;

  @ApiProperty({ example: 'server-list' })
  readonly task!: string;

  @ApiProperty({ example: 'digitalocean.droplet' })
  readonly kind!: string;

  @ApiProperty({ enum: SYNC_TASK_STATES })
  readonly state!: SyncTaskState;

  @ApiProperty({ description: 'What happened and what to do next.' })
  readonly message!: string;

  @ApiProperty({
    type: 'integer',
    description: 'The number of resources that would be marked as deleted once approved.',
  })
  readonly awaiting!: number;

  @ApiProperty({ format: 'date-time' })
  readonly endedAt!: string;
}

/** A connection that cannot be read. */
export class RefusedConnection {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'Production' })
  readonly name!: string;

  @ApiProperty({ enum: CONNECTION_STATUSES })
  readonly status!: ConnectionStatusName;

  @ApiProperty({ type: String, nullable: true, description: 'Why, and what to do.' })
  readonly statusMessage!: string | null;

  @ApiProperty({ format: 'date-time' })
  readonly statusSince!: string;
}

/** A sync that has made no progress for minutes, or will make none. */
export class WaitingSync extends SyncWait {
  @ApiProperty({ format: 'uuid' })
  readonly connectionId!: string;

  @ApiProperty({ example: 'Production' })
  readonly connectionName!: string;

  @ApiProperty({ format: 'uuid' })
  readonly runId!: string;

  @ApiProperty({ enum: ['queued', 'running'], description: 'queued: it has not started.' })
  readonly state!: Extract<SyncState, 'queued' | 'running'>;
}

/** A check that failed, so that nothing is known of what it looks for. */
export class FailedCheck {
  @ApiProperty({ example: 'digitalocean.volume-unattached' })
  readonly check!: string;

  @ApiProperty({ example: 'Volume is attached to nothing' })
  readonly title!: string;

  @ApiProperty({ format: 'uuid' })
  readonly connectionId!: string;

  @ApiProperty({ example: 'Production' })
  readonly connectionName!: string;

  @ApiProperty({ description: 'How it failed.' })
  readonly reason!: string;
}

/** What needs attention: at most 200 of each. */
export class AttentionList {
  @ApiProperty({ type: [RefusedConnection], description: 'Connections that cannot be synced, the longest first.' })
  readonly connections!: readonly RefusedConnection[];

  @ApiProperty({ type: [AttentionItem], description: 'Tasks, those that need approval first.' })
  readonly items!: readonly AttentionItem[];

  @ApiProperty({
    type: [WaitingSync],
    description: 'Syncs that have waited for more than two minutes to start or for their provider, the longest first.',
  })
  readonly waiting!: readonly WaitingSync[];

  @ApiProperty({ type: [FindingGroupView], description: 'Open findings by severity, the worst first.' })
  readonly findings!: readonly FindingGroupView[];

  @ApiProperty({ type: [FailedCheck], description: 'Checks that failed.' })
  readonly failedChecks!: readonly FailedCheck[];

  @ApiProperty({ type: String, nullable: true })
  readonly nextCursor!: null;
}
