import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ResourceItem } from './resource-item.dto.js';

/** A page of resources. */
export class ResourcePage {
  @ApiProperty({ type: [ResourceItem] })
  readonly items!: readonly ResourceItem[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;

  @ApiProperty({
    description:
      'The search stopped before the page was full, because finding the rest would have taken too long. `nextCursor` continues it; the page may even be empty.',
  })
  readonly cut!: boolean;

  @ApiPropertyOptional({
    description:
      'How far an interrupted search got: the sort key of the last examined resource. The list is complete up to there.',
    example: 'build-nyc3-0001200',
  })
  readonly reached?: string;
}
