import { ApiProperty } from '@nestjs/swagger';
import { SyncView } from './sync.view.js';

/** Runs, the newest first. */
export class SyncPage {
  @ApiProperty({ type: [SyncView] })
  readonly items!: readonly SyncView[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;
}
