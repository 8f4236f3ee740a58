import { ApiProperty } from '@nestjs/swagger';
import { ResourceSummary, KEY_SCHEMA, SELECTOR_SCHEMA } from '../listing/resource.dto.js';
import { DEEPER_BOUNDS, DIRECT_BOUNDS, type NeighbourhoodBounds } from './neighbourhood.js';
import { type ResourceKey, type ResourceSelector } from '@maestro/core';
import { BoundedCount } from '../../http/paging/paging-decorators.js';

/** One directed edge, stated by the resource at its start. */
export class RelationEdge {
  @ApiProperty({ example: 'protects' })
  readonly type!: string;

  @ApiProperty({ description: 'Read from the start.', example: 'protects' })
  readonly label!: string;

  @ApiProperty({ description: 'Read from the end.', example: 'is protected by' })
  readonly reverse!: string;

  @ApiProperty({ format: 'uuid', description: 'Id of a node.' })
  readonly from!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Id of a node; null when dangling.' })
  readonly to!: string | null;

  @ApiProperty({ description: 'True if the key or selector matches nothing in the inventory.' })
  readonly dangling!: boolean;

  @ApiProperty({ ...KEY_SCHEMA, selfRequired: false, description: 'Where a dangling edge points.' })
  readonly key?: ResourceKey;

  @ApiProperty({ ...SELECTOR_SCHEMA, selfRequired: false, description: 'What selects the end, found or not.' })
  readonly selector?: ResourceSelector;
}

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

/** What `GET /resources/:id/relations` takes. */
export class RelationGraphQuery {
  @BoundedCount(1, 3, 'How many edges away.')
  depth: number = 1;
}
