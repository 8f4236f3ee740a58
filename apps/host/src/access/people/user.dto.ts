import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsString, Length, Matches, MaxLength, MinLength } from 'class-validator';
import { BoundedCount, PageQuery } from '../../http/paging/paging-decorators.js';
import { IsOneOf, MayBeAbsent } from '../../http/requests/request-decorators.js';
import { ConnectionRoleDto, ConnectionRoles, GIVEN_ROLES, type GivenRole } from '../caller/connection-role.dto.js';
import { PASSWORD_LENGTH } from './password-rules.js';

const WAYS = ['password', 'provider'] as const;
const CODE = /^[\w-]{43}$/;
const A_CODE = 'Ik3vUT1mJ6eA0pYc8sWq2nRZ4xLh7bDg5tFoVyKaCMs';
const A_PASSWORD = 'plum harbour 9 velvet';

const trimmed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);

const A_NAME = { minLength: 1, maxLength: 100, example: 'ada', description: 'Not that of another user or of a token.' };

/** Checks the name of a user. */
const UserName = (): PropertyDecorator =>
  applyDecorators(
    Transform(trimmed),
    IsString(),
    Length(1, 100),
    Matches(/^\P{Cc}*$/u, { message: 'name must be one line' }),
  );

/** Somebody who signs in with a password or with the identity provider. */
export class UserDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'What they sign in with, and are called in the audit and in views.', example: 'ada' })
  name!: string;

  @ApiProperty({ enum: WAYS, description: 'The identity provider decides the roles of its users.' })
  signsInWith!: (typeof WAYS)[number];

  @ApiProperty({ enum: GIVEN_ROLES, description: 'For all connections. `limited`: none but those in `connections`.' })
  role!: GivenRole;

  @ApiProperty({ type: [ConnectionRoleDto], description: 'Further roles for some connections.' })
  connections!: ConnectionRoleDto[];

  @ApiProperty({ description: 'Whether they chose a password.' })
  hasPassword!: boolean;

  @ApiProperty({
    type: Date,
    nullable: true,
    description: 'Until when their link to choose a password is good. Null: they have none.',
  })
  linkExpiresAt!: Date | null;

  @ApiProperty()
  createdAt!: Date;

  @ApiProperty({ type: Date, nullable: true, description: 'The latest sign-in; null before the first.' })
  signedInAt!: Date | null;

  @ApiProperty({ type: Date, nullable: true, description: 'Since when they cannot sign in; null: they can.' })
  disabledAt!: Date | null;
}

/** A user with the code that chooses their password. */
export class UserWithCodeDto extends UserDto {
  @ApiProperty({
    description:
      'Chooses the password, once, within 7 days. Shown only now. Give the user the address of the console, followed by `/sign-in/password#` and the code.',
    example: A_CODE,
  })
  code!: string;
}

/** A page of users, by name. */
export class UserPageDto {
  @ApiProperty({ type: [UserDto] })
  items!: UserDto[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}

/** A page of users. */
export class UserQueryDto extends PageQuery {
  @BoundedCount(100, 500, 'How many users a page has at most.')
  limit: number = 100;
}

/** The body of `POST /users`. */
export class CreateUserDto {
  @ApiProperty(A_NAME)
  @UserName()
  name!: string;

  @ApiProperty({ enum: GIVEN_ROLES, description: 'For all connections. `limited`: only the roles in `connections`.' })
  @IsOneOf(GIVEN_ROLES)
  role!: GivenRole;

  @ConnectionRoles()
  connections?: ConnectionRoleDto[];
}

/** The body of `PATCH /users/ID`. */
export class UpdateUserDto {
  @ApiPropertyOptional({
    ...A_NAME,
    description:
      'What they sign in with from now on. Their views and queries move along; audit and history keep the old name.',
  })
  @MayBeAbsent()
  @UserName()
  name?: string;

  @ApiPropertyOptional({ enum: GIVEN_ROLES })
  @MayBeAbsent()
  @IsOneOf(GIVEN_ROLES)
  role?: GivenRole;

  @ConnectionRoles()
  connections?: ConnectionRoleDto[];

  @ApiPropertyOptional({ description: 'True signs them out everywhere, and refuses them from now on.' })
  @MayBeAbsent()
  @IsBoolean()
  disabled?: boolean;
}

/** The body of `POST /session/password`. */
export class PasswordSignInDto {
  @ApiProperty({ maxLength: 100, example: 'ada' })
  @Transform(trimmed)
  @IsString()
  @Length(1, 100)
  name!: string;

  @ApiProperty({ writeOnly: true, example: A_PASSWORD })
  @IsString()
  @MinLength(1)
  @MaxLength(1000)
  password!: string;
}

/** A password to be chosen. */
class ChosenPasswordDto {
  @ApiProperty({
    writeOnly: true,
    minLength: PASSWORD_LENGTH.min,
    maxLength: PASSWORD_LENGTH.max,
    example: A_PASSWORD,
    description: 'Not made of common words, your name, years, repetitions and neighbours on the keyboard.',
  })
  @IsString()
  @MaxLength(1000)
  password!: string;
}

/** The body of `PUT /session/password`. */
export class ChangePasswordDto extends ChosenPasswordDto {
  @ApiProperty({ writeOnly: true, example: A_PASSWORD, description: 'The password until now.' })
  @IsString()
  @MinLength(1)
  @MaxLength(1000)
  current!: string;
}

/** The body of `POST /session/password/code`. */
export class ChoosePasswordDto extends ChosenPasswordDto {
  @ApiProperty({ writeOnly: true, example: A_CODE })
  @Transform(trimmed)
  @Matches(CODE, { message: 'code must be the end of the link that an admin gave you, after #' })
  code!: string;
}
