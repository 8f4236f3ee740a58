import { ApiProperty } from '@nestjs/swagger';
import {
  SYNC_STATES,
  SYNC_TASK_STATES,
  type SyncState,
  type SyncTaskState,
} from '../../database/tables/sync-state.types.js';

/** Why a sync makes no progress right now. */
export class SyncWait {
  @ApiProperty({ format: 'date-time' })
  readonly since!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null when nobody can say.' })
  readonly until!: string | null;

  @ApiProperty({ example: 'It waits for its provider (the provider asked to wait).' })
  readonly reason!: string;
}

const count = (description: string): PropertyDecorator => ApiProperty({ type: 'integer', description });

/** One task of a run. Its counts grow while it runs. */
export class SyncTaskView {
  @ApiProperty({ example: 'server-list' })
  readonly task!: string;

  @ApiProperty({ example: 'digitalocean.droplet' })
  readonly kind!: string;

  @ApiProperty({ enum: SYNC_TASK_STATES })
  readonly state!: SyncTaskState;

  @ApiProperty({ description: 'Whether everything of the kind was read; only then can something be gone.' })
  readonly complete!: boolean;

  @count('How many resources were read.')
  readonly resources!: number;

  @count('How many of them were new.')
  readonly created!: number;

  @count('How many of them differ from before.')
  readonly changed!: number;

  @count('How many are no longer there.')
  readonly gone!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How many the provider states; null when it does not.' })
  readonly expected!: number | null;

  @count('How many rows could not be read.')
  readonly unreadable!: number;

  @ApiProperty({ description: 'What happened and what to do next; empty when there is nothing to say.' })
  readonly message!: string;

  @count('How many would be marked gone once a person confirms.')
  readonly awaiting!: number;
}

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

/** Runs, the newest first. */
export class SyncPage {
  @ApiProperty({ type: [SyncView] })
  readonly items!: readonly SyncView[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;
}

/** The run that a request got: a new one, or one that was waiting already. */
export class RequestedSync extends SyncView {
  @ApiProperty({
    enum: ['started', 'queued', 'joined'],
    description:
      'started: a worker has begun it. queued: it waits, `waiting` says for what. joined: it was added to a sync that was queued already.',
  })
  readonly outcome!: 'started' | 'queued' | 'joined';
}
