import { ApiProperty } from '@nestjs/swagger';
import { SyncView } from './sync.view.js';

/** The run that a request got: a new one, or one that was waiting already. */
export class RequestedSync extends SyncView {
  @ApiProperty({
    enum: ['started', 'queued', 'joined'],
    description: 'started: it is next. queued: it waits for the one that runs. joined: one that waits does it too.',
  })
  readonly outcome!: 'started' | 'queued' | 'joined';
}
