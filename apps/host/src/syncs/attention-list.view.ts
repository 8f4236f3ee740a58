import { ApiProperty } from '@nestjs/swagger';
import { AttentionItem } from './attention-item.view.js';

/** What needs a person: at most 200, what waits for a word first. */
export class AttentionList {
  @ApiProperty({ type: [AttentionItem] })
  readonly items!: readonly AttentionItem[];

  @ApiProperty({ type: String, nullable: true })
  readonly nextCursor!: null;
}
