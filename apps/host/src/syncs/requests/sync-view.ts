import { ApiProperty } from '@nestjs/swagger';
import { SYNC_STATES, SYNC_TASK_STATES, type SyncState, type SyncTaskState } from '../../database/tables/sync.table.js';

/** Why a sync makes no progress right now. */
export class SyncWait {
  @ApiProperty({ format: 'date-time' })
  readonly since!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null if unknown.' })
  readonly until!: string | null;

  @ApiProperty({ example: 'It waits for its provider (the provider asked to wait).' })
  readonly reason!: string;
}

const count = (description: string): PropertyDecorator => ApiProperty({ type: 'integer', description });

/** One task of a sync. Its counts grow while it runs. */
export class SyncTaskView {
  @ApiProperty({ example: 'server-list' })
  readonly task!: string;

  @ApiProperty({ example: 'digitalocean.droplet' })
  readonly kind!: string;

  @ApiProperty({ enum: SYNC_TASK_STATES })
  readonly state!: SyncTaskState;

  @ApiProperty({
    description: 'Whether the listing of the kind was complete; only then can resources be marked as deleted.',
  })
  readonly complete!: boolean;

  @count('The number of resources fetched.')
  readonly resources!: number;

  @count('The number of new resources.')
  readonly created!: number;

  @count('The number of changed resources.')
  readonly changed!: number;

  @count('The number of resources marked as deleted.')
  readonly gone!: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The total that the provider reports; null if it reports none.',
  })
  readonly expected!: number | null;

  @count('The number of unreadable rows.')
  readonly unreadable!: number;

  @count(
    'The number of rows in the list that are not of this kind, such as public images among your own. They are left out on purpose.',
  )
  readonly skipped!: number;

  @ApiProperty({ description: 'What happened and what to do next; empty when there is nothing to say.' })
  readonly message!: string;

  @count('The number of resources that would be marked as deleted once approved.')
  readonly awaiting!: number;
}

/** One sync of a connection. */
export class SyncView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ format: 'uuid' })
  readonly connectionId!: string;

  @ApiProperty({ enum: SYNC_STATES })
  readonly state!: SyncState;

  @ApiProperty({ enum: ['api', 'schedule'], description: 'What triggered it.' })
  readonly trigger!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'The name of the token that triggered it; null for schedules, and for syncs from before names were recorded.',
  })
  readonly requestedBy!: string | null;

  @ApiProperty({ description: 'Whether it is a deep sync, which also reads what takes many requests.' })
  readonly deep!: boolean;

  @ApiProperty({ description: 'A message about the sync as a whole; may be empty.' })
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
    description: 'What it is waiting for: to start, or for the provider to respond again.',
  })
  readonly waiting!: SyncWait | null;

  @ApiProperty({ type: [SyncTaskView] })
  readonly tasks!: readonly SyncTaskView[];
}

/** Syncs, newest first. */
export class SyncPage {
  @ApiProperty({ type: [SyncView] })
  readonly items!: readonly SyncView[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;
}

/** The sync of a request: a new one, or one that was already waiting. */
export class RequestedSync extends SyncView {
  @ApiProperty({
    enum: ['started', 'queued', 'joined'],
    description:
      'started: a worker has started it. queued: it is waiting, see `waiting`. joined: it was added to a sync that was already queued.',
  })
  readonly outcome!: 'started' | 'queued' | 'joined';
}
