import type { ResourceKey, ResourceSelector } from '@maestro/core';
import { ApiProperty } from '@nestjs/swagger';
import { KEY_SCHEMA, SELECTOR_SCHEMA } from '../listing/api-schemas.constants.js';

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
