import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsDate, IsOptional, IsString, Length, MinDate } from 'class-validator';
import { parseMoment } from '../../http/paging/moment-parser.js';
import { IsOneOf } from '../../http/requests/is-one-of-decorator.js';
import { type Role, ROLES } from '../caller/caller.types.js';

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

/** Every token, on one page. */
export class TokenPageDto {
  @ApiProperty({ type: [ApiTokenDto] })
  items!: ApiTokenDto[];

  @ApiProperty({ type: 'null' })
  nextCursor!: null;
}

/** What `POST /tokens` takes. */
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

/** What is no moment of a year that the database knows stays as it is, and is refused as no date. */
function toDate(value: unknown): unknown {
  const moment = typeof value === 'string' ? parseMoment(value) : undefined;
  return moment === undefined ? value : new Date(moment);
}

/** A token just made: the only answer that holds the token itself. */
export class NewTokenDto extends ApiTokenDto {
  @ApiProperty({ description: 'Shown only once: the host stores only its hash.', example: 'mst_…' })
  token!: string;
}
