import { ApiProperty } from '@nestjs/swagger';
import { ResourceSummary } from '../listing/resource-summary.dto.js';
import { RelationEdge } from './relation-edge.dto.js';

/** A resource and what is around it. */
export class RelationGraph {
  @ApiProperty({ type: [ResourceSummary], description: 'The resource that was asked for, then by distance.' })
  readonly nodes!: readonly ResourceSummary[];

  @ApiProperty({ type: [RelationEdge] })
  readonly edges!: readonly RelationEdge[];

  @ApiProperty({
    description:
      'Whether there is more than is shown: 500 resources and 2,000 edges next to it, 150 and 450 further away.',
  })
  readonly truncated!: boolean;
}
