import { ApiProperty } from '@nestjs/swagger';
import { SyncView } from './sync.view.js';

/** The run that a request got: a new one, or one that was waiting already. */
export class RequestedSync extends SyncView {
  @ApiProperty({
    enum: ['started', 'queued', 'joined'],
    description:
      'started: a worker has begun it. queued: it waits, `waiting` says for what. joined: it was added to a sync that was queued already.',
  })
  readonly outcome!: 'started' | 'queued' | 'joined';
}
