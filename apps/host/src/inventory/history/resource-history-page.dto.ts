import { ApiProperty } from '@nestjs/swagger';
import { ResourceVersion } from './resource-version.dto.js';

/** A page of versions, newest first. */
export class ResourceHistoryPage {
  @ApiProperty({ type: [ResourceVersion] })
  readonly items!: readonly ResourceVersion[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;
}
