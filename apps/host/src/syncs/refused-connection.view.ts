import { ApiProperty } from '@nestjs/swagger';
import { CONNECTION_STATUSES, type ConnectionStatusName } from '../connections/dto/connection-statuses.constants.js';

/** A connection that cannot be read at all. */
export class RefusedConnection {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'Production' })
  readonly name!: string;

  @ApiProperty({ enum: CONNECTION_STATUSES })
  readonly status!: ConnectionStatusName;

  @ApiProperty({ type: String, nullable: true, description: 'Why, and what to do.' })
  readonly statusMessage!: string | null;

  @ApiProperty({ format: 'date-time' })
  readonly statusSince!: string;
}
