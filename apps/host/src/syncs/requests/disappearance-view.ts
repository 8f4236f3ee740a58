import { ApiProperty } from '@nestjs/swagger';

/** A resource that a run no longer found. It stays as it is until a person confirms that it is gone. */
export class Disappearance {
  @ApiProperty({ format: 'uuid', description: "The resource's." })
  readonly id!: string;

  @ApiProperty({ example: 'server-list' })
  readonly task!: string;

  @ApiProperty({ example: 'digitalocean.droplet' })
  readonly kind!: string;

  @ApiProperty({ example: '3164444', description: "The provider's id of it." })
  readonly uid!: string;

  @ApiProperty({ example: 'web-1' })
  readonly name!: string;

  @ApiProperty({ type: String, nullable: true, example: 'nyc3' })
  readonly region!: string | null;
}

/** What a run no longer found; empty when it waits for nothing. */
export class DisappearancePage {
  @ApiProperty({ type: [Disappearance] })
  readonly items!: readonly Disappearance[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;
}
