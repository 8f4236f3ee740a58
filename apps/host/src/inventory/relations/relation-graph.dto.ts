import { ApiProperty } from '@nestjs/swagger';
import { ResourceSummary } from '../listing/resource-summary.dto.js';
import { DEEPER_BOUNDS, DIRECT_BOUNDS } from './graph-bounds.constants.js';
import type { NeighbourhoodBounds } from './neighbourhood.js';
import { RelationEdge } from './relation-edge.dto.js';

const bounds = ({ nodes, edges }: NeighbourhoodBounds): string => `${nodes} resources and ${edges} edges`;

/** A resource and its neighbourhood. */
export class RelationGraph {
  @ApiProperty({ type: [ResourceSummary], description: 'The requested resource, then the others by distance.' })
  readonly nodes!: readonly ResourceSummary[];

  @ApiProperty({ type: [RelationEdge] })
  readonly edges!: readonly RelationEdge[];

  @ApiProperty({
    description: `Whether something was left out. One step away, at most ${bounds(DIRECT_BOUNDS)} are shown; over more steps, ${bounds(DEEPER_BOUNDS)}.`,
  })
  readonly truncated!: boolean;
}
