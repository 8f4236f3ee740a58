import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SYNC_STATES, SYNC_TASK_STATES, type SyncState, type SyncTaskState } from '../../database/tables/sync.table.js';

const count = (description: string): PropertyDecorator => ApiProperty({ type: 'integer', minimum: 0, description });

const eventId = (): PropertyDecorator =>
  ApiProperty({ pattern: '^[0-9]+$', example: '4711', description: 'Ascending within a sync.' });

const eventName = (name: string): PropertyDecorator => ApiProperty({ enum: [name] });

const taskName = (): PropertyDecorator => ApiProperty({ example: 'server-list' });

/** Data of the event `task`: how far a task is, or how it ended. */
export class SyncTaskProgress {
  @taskName()
  readonly task!: string;

  @ApiProperty({ enum: SYNC_TASK_STATES, description: 'All states except pending and running are final.' })
  readonly state!: SyncTaskState;

  @count('The number of resources fetched.')
  readonly resources!: number;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    nullable: true,
    description: 'The total that the provider reports; null if it reports none.',
  })
  readonly expected!: number | null;

  @count('The number of pages fetched.')
  readonly pages!: number;

  @count('The number of new resources.')
  readonly created!: number;

  @count('The number of changed resources.')
  readonly changed!: number;

  @ApiPropertyOptional({
    description: 'Whether the listing of the kind was complete. Only in the last event of a task.',
  })
  readonly complete?: boolean;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    description: 'The number of resources marked as deleted. Only in the last event of a task.',
  })
  readonly gone?: number;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    description: 'The number of rows in the list that are not of this kind. Only in the last event of a task.',
  })
  readonly skipped?: number;

  @ApiPropertyOptional({
    description: 'What happened and what to do next; may be empty. Only in the last event of a task.',
  })
  readonly message?: string;
}

/** Data of the event `wait`: a task sends no requests until a given time. */
export class SyncLimitWait {
  @taskName()
  readonly task!: string;

  @ApiProperty({ format: 'date-time' })
  readonly until!: string;

  @ApiProperty({ example: 'the provider asked to wait' })
  readonly reason!: string;
}

/** Data of the event `run`: the state of the whole sync has changed. */
export class SyncRunProgress {
  @ApiProperty({ enum: SYNC_STATES, description: 'All states except queued and running are final.' })
  readonly state!: SyncState;

  @ApiPropertyOptional({ description: 'Why the sync was put back into the queue. Only in the state queued.' })
  readonly message?: string;
}

/** A task has made progress or has ended. */
export class SyncTaskEvent {
  @eventId()
  readonly id!: string;

  @eventName('task')
  readonly event!: 'task';

  @ApiProperty()
  readonly data!: SyncTaskProgress;
}

/** A task waits for a limit of its provider. */
export class SyncWaitEvent {
  @eventId()
  readonly id!: string;

  @eventName('wait')
  readonly event!: 'wait';

  @ApiProperty()
  readonly data!: SyncLimitWait;
}

/** The sync has started, has gone back into the queue, or has ended. */
export class SyncRunEvent {
  @eventId()
  readonly id!: string;

  @eventName('run')
  readonly event!: 'run';

  @ApiProperty()
  readonly data!: SyncRunProgress;
}

/** Every event that a sync sends, by its name. */
export const SYNC_EVENTS = { task: SyncTaskEvent, wait: SyncWaitEvent, run: SyncRunEvent };

/** The name of an event that a sync sends. */
export type SyncEventName = keyof typeof SYNC_EVENTS;

/** The data of an event, by the event's name. */
export type SyncEventData<Name extends SyncEventName> = InstanceType<(typeof SYNC_EVENTS)[Name]>['data'];
