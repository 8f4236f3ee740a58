import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDate, IsIn, IsOptional, IsString, Length, MinDate } from 'class-validator';
import { type Role, ROLES } from './roles.types.js';

/** What `POST /tokens` takes. */
export class CreateTokenDto {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'nightly report' })
  @IsString()
  @Length(1, 100)
  name!: string;

  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role!: Role;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'Absent: the token does not expire.' })
  @IsOptional()
  @Type(() => Date)
  @IsDate({ message: 'expiresAt must be a date and time (RFC 3339)' })
  @MinDate(() => new Date(), { message: 'expiresAt must be in the future' })
  expiresAt?: Date;
}
