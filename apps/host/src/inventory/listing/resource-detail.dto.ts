import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ResourceItem } from './resource-item.dto.js';

/** One resource in full: as its provider told it last, also when it is gone. */
export class ResourceDetail extends ResourceItem {
  @ApiPropertyOptional({
    format: 'uri',
    example: 'https://cloud.digitalocean.com/droplets/3164444',
    description:
      "Where a person finds it in the provider's own console. Absent where no address is known, and when it is gone.",
  })
  readonly page?: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: "The provider's own object, without secrets.",
  })
  readonly raw!: unknown;
}
