import { ApiProperty } from '@nestjs/swagger';

/** A resource that a sync no longer found. It stays present until a person approves that it is gone. */
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

/** The resources that a sync no longer found. Empty if it needs no approval. */
export class DisappearancePage {
  @ApiProperty({ type: [Disappearance] })
  readonly items!: readonly Disappearance[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;
}
