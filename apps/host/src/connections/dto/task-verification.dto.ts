import { ApiProperty } from '@nestjs/swagger';

/** Whether one task could run. */
export class TaskVerification {
  @ApiProperty({ example: 'server-list' })
  readonly task!: string;

  @ApiProperty({ example: 'digitalocean.droplet' })
  readonly kind!: string;

  @ApiProperty({ enum: ['granted', 'missing', 'unreachable'] })
  readonly state!: 'granted' | 'missing' | 'unreachable';

  @ApiProperty({ type: [String], example: ['droplet:read'], description: 'What to grant. Empty unless missing.' })
  readonly scopes!: readonly string[];

  @ApiProperty({ type: String, nullable: true, example: 'permission', description: 'The kind of failure.' })
  readonly reason!: string | null;

  @ApiProperty({ description: 'What was found and what to do.' })
  readonly message!: string;
}
