import { ApiProperty } from '@nestjs/swagger';
import { type Role, ROLES } from './roles.types.js';

const WHEN = { type: String, format: 'date-time' };

/** A token as it is shown: never with its hash. */
export class ApiTokenDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ROLES })
  role!: Role;

  @ApiProperty(WHEN)
  createdAt!: Date;

  @ApiProperty({ ...WHEN, nullable: true })
  expiresAt!: Date | null;

  @ApiProperty({ ...WHEN, nullable: true, description: 'To the minute.' })
  lastUsedAt!: Date | null;

  @ApiProperty({ ...WHEN, nullable: true })
  revokedAt!: Date | null;
}
