import { ApiProperty } from '@nestjs/swagger';

/** One audit event. */
export class AuditEventDto {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  at!: Date;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: the host itself.' })
  tokenId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  tokenName!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Where the request came from; null for the host itself, and for events from before addresses were kept.',
  })
  address!: string | null;

  @ApiProperty({ example: 'token.revoke' })
  action!: string;

  @ApiProperty({ description: 'The id of what was changed or read; an address where nobody got in.' })
  target!: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  detail!: unknown;
}
