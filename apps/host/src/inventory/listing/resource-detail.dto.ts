import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ResourceItem } from './resource-item.dto.js';

/** A complete resource as last reported by its provider, even if it is gone. */
export class ResourceDetail extends ResourceItem {
  @ApiPropertyOptional({
    format: 'uri',
    example: 'https://cloud.digitalocean.com/droplets/3164444',
    description: "The URL of the resource in the provider's console. Absent if unknown, and for deleted resources.",
  })
  readonly page?: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: "The provider's own object, without secrets.",
  })
  readonly raw!: unknown;
}
