import { ApiProperty } from '@nestjs/swagger';
import { ResourceItem } from './resource-item.dto.js';

/** One resource in full: as its provider told it last, also when it is gone. */
export class ResourceDetail extends ResourceItem {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: "The provider's own object, without secrets.",
  })
  readonly raw!: unknown;
}
