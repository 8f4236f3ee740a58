import { ApiProperty } from '@nestjs/swagger';
import { ChangeItem } from './change-item.dto.js';

/** A page of changes, newest first. */
export class ChangePage {
  @ApiProperty({ type: [ChangeItem] })
  readonly items!: readonly ChangeItem[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;
}
