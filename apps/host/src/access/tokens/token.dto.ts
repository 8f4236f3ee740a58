import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsDate, IsOptional, IsString, Length, MinDate } from 'class-validator';
import { parseMoment } from '../../http/paging/moment-parser.js';
import { IsOneOf } from '../../http/requests/request-decorators.js';
import { type FeedGrant, TOKEN_ROLES, type TokenRole } from '../caller/caller.js';
import { ConnectionRoleDto, ConnectionRoles, GIVEN_ROLES, type GivenRole } from '../caller/connection-role.dto.js';

const WHEN = { type: String, format: 'date-time' };

/** The feed that a token reads. */
export class TokenFeedDto implements FeedGrant {
  @ApiProperty({ description: 'As in the path of the feed.', example: 'prometheus' })
  format!: string;

  @ApiProperty({
    description: 'The parameters of the feed, as in an address. Empty: none.',
    example: 'port=9100&tag=env%3Aproduction',
  })
  query!: string;
}

/** A token as the API shows it, without its hash. */
export class ApiTokenDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({
    enum: TOKEN_ROLES,
    description:
      'For all connections. `limited`: it has none but those in `connections`. `feed`: it only reads its `feed`.',
  })
  role!: TokenRole;

  @ApiProperty({ type: [ConnectionRoleDto], description: 'Further roles for some connections. Empty: none.' })
  connections!: ConnectionRoleDto[];

  @ApiProperty({ type: TokenFeedDto, nullable: true, description: 'Null unless the role is `feed`.' })
  feed!: TokenFeedDto | null;

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

/** The name and the expiry of a token to be created. */
export class TokenDraftDto {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'nightly report' })
  @IsString()
  @Length(1, 100)
  name!: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'Absent: the token does not expire.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => toDate(value))
  @IsDate({ message: 'expiresAt must be a date and time (RFC 3339)' })
  @MinDate(() => new Date(), { message: 'expiresAt must be in the future' })
  expiresAt?: Date;
}

/** The body of `POST /tokens`. */
export class CreateTokenDto extends TokenDraftDto {
  @ApiProperty({ enum: GIVEN_ROLES, description: 'For all connections. `limited`: only the roles in `connections`.' })
  @IsOneOf(GIVEN_ROLES)
  role!: GivenRole;

  @ConnectionRoles()
  connections?: ConnectionRoleDto[];
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
