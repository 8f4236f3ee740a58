import { type Managed, MANAGED } from '@maestro/core';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Where a state manages a resource. */
export class ManagedPlace {
  @ApiProperty({ format: 'uuid', description: 'The id of the state.' })
  readonly stateId!: string;

  @ApiProperty({ example: 'production', description: 'The name of the state.' })
  readonly state!: string;

  @ApiProperty({ example: 'module.web.digitalocean_droplet.node[0]' })
  readonly address!: string;
}

/** Whether Terraform manages a resource. */
export class ManagedView {
  @ApiProperty({ enum: MANAGED })
  readonly managed!: Managed;

  @ApiProperty({ type: [ManagedPlace], description: 'Where it is in states; at most 10.' })
  readonly places!: readonly ManagedPlace[];

  @ApiPropertyOptional({ description: 'Why it is unknown.' })
  readonly reason?: string;
}
