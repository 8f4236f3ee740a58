import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsDate, IsOptional, IsString, Length, MinDate } from 'class-validator';
import { parseMoment } from '../../http/paging/moment-parser.js';
import { IsOneOf } from '../../http/requests/request-decorators.js';
import { type Role, ROLES } from '../caller/caller.js';

const WHEN = { type: String, format: 'date-time' };

/** A token as the API shows it, without its hash. */
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

/** Every token, on one page. */
export class TokenPageDto {
  @ApiProperty({ type: [ApiTokenDto] })
  items!: ApiTokenDto[];

  @ApiProperty({ type: 'null' })
  nextCursor!: null;
}

/** The body of `POST /tokens`. */
export class CreateTokenDto {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'nightly report' })
  @IsString()
  @Length(1, 100)
  name!: string;

  @ApiProperty({ enum: ROLES })
  @IsOneOf(ROLES)
  role!: Role;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'Absent: the token does not expire.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => toDate(value))
  @IsDate({ message: 'expiresAt must be a date and time (RFC 3339)' })
  @MinDate(() => new Date(), { message: 'expiresAt must be in the future' })
  expiresAt?: Date;
}

/** A value that is not a valid date for the database is left unchanged, and is refused by validation. */
function toDate(value: unknown): unknown {
  const moment = typeof value === 'string' ? parseMoment(value) : undefined;
  return moment === undefined ? value : new Date(moment);
}

/** A new token: the only response that contains the token itself. */
export class NewTokenDto extends ApiTokenDto {
  @ApiProperty({ description: 'Shown only once: the host stores only its hash.', example: 'mst_…' })
  token!: string;
}
