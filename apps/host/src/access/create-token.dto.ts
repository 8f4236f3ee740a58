import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsDate, IsOptional, IsString, Length, MinDate } from 'class-validator';
import { IsOneOf } from '../http/is-one-of.decorator.js';
import { parseMoment } from '../http/paging/moment.parser.js';
import { type Role, ROLES } from './roles.types.js';

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
