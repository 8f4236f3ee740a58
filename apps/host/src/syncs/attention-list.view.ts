import { ApiProperty } from '@nestjs/swagger';
import { AttentionItem } from './attention-item.view.js';
import { RefusedConnection } from './refused-connection.view.js';
import { WaitingSync } from './waiting-sync.view.js';

/** What needs a person: at most 200 of each. */
export class AttentionList {
  @ApiProperty({ type: [RefusedConnection], description: 'Connections that cannot be read at all, the longest first.' })
  readonly connections!: readonly RefusedConnection[];

  @ApiProperty({ type: [AttentionItem], description: 'Tasks, those that wait for a word first.' })
  readonly items!: readonly AttentionItem[];

  @ApiProperty({
    type: [WaitingSync],
    description: 'Syncs that wait for more than two minutes to begin or for their provider, the longest first.',
  })
  readonly waiting!: readonly WaitingSync[];

  @ApiProperty({ type: String, nullable: true })
  readonly nextCursor!: null;
}
