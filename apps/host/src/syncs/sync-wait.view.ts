import { ApiProperty } from '@nestjs/swagger';

/** Why a sync makes no progress right now. */
export class SyncWait {
  @ApiProperty({ format: 'date-time' })
  readonly since!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null when nobody can say.' })
  readonly until!: string | null;

  @ApiProperty({ example: 'It waits for its provider (the provider asked to wait).' })
  readonly reason!: string;
}
