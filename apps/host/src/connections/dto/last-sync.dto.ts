import { ApiProperty } from '@nestjs/swagger';
import { SYNC_STATES, type SyncState } from '../../database/tables/sync-state.types.js';

/** The newest run of a connection. */
export class LastSync {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ enum: SYNC_STATES })
  readonly state!: SyncState;

  @ApiProperty({ format: 'date-time' })
  readonly requestedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while it goes on.' })
  readonly endedAt!: string | null;
}
