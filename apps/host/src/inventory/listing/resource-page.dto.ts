import { ApiProperty } from '@nestjs/swagger';
import { ResourceItem } from './resource-item.dto.js';

/** A page of resources. */
export class ResourcePage {
  @ApiProperty({ type: [ResourceItem] })
  readonly items!: readonly ResourceItem[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;
}
