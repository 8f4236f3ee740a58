import { ApiProperty } from '@nestjs/swagger';
import { Disappearance } from './disappearance.view.js';

/** What a run no longer found; empty when it waits for nothing. */
export class DisappearancePage {
  @ApiProperty({ type: [Disappearance] })
  readonly items!: readonly Disappearance[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;
}
