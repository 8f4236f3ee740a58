import { ApiProperty } from '@nestjs/swagger';
import { SYNC_TASK_STATES, type SyncTaskState } from '../database/tables/sync-state.types.js';

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
