import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Matches } from 'class-validator';
import { ConnectionRoleDto, GIVEN_ROLES, type GivenRole } from '../caller/connection-role.dto.js';

/** The body of `POST /session`. */
export class SignInDto {
  @ApiProperty({
    writeOnly: true,
    example: 'mst_…',
    description: 'An API token. Surrounding white space is ignored.',
  })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @Matches(/^[\x21-\x7e]{1,512}$/, {
    message: 'token must be a token of this host; it begins with mst_ unless the operator set it',
  })
  token!: string;
}

const SIGN_IN_WAYS = ['token', 'password', 'provider'] as const;

/** Who is signed in. */
export class SignedInDto {
  @ApiProperty({ description: 'The name of the token or the person.', example: 'admin' })
  name!: string;

  @ApiProperty({ enum: GIVEN_ROLES, description: 'For all connections. `limited`: none but those in `connections`.' })
  role!: GivenRole;

  @ApiProperty({ type: [ConnectionRoleDto], description: 'Further roles for some connections.' })
  connections!: ConnectionRoleDto[];

  @ApiProperty({ enum: SIGN_IN_WAYS, description: 'How they signed in.' })
  signedInWith!: (typeof SIGN_IN_WAYS)[number];

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the session or the token ends; null for a token that does not expire.',
  })
  expiresAt!: Date | null;
}

/** Who is signed in, if anybody. Can be called before signing in. */
export class SessionDto {
  @ApiProperty({ type: SignedInDto, nullable: true, description: 'Null: nobody is signed in.' })
  signedIn!: SignedInDto | null;

  @ApiProperty({ description: 'This host is a demo: POST /session/demo signs in without a token.' })
  demo!: boolean;

  @ApiProperty({ description: 'There are users with passwords: POST /session/password signs in with one.' })
  passwords!: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Example Login',
    description: 'The identity provider: GET /session/oidc signs in with it. Null: there is none.',
  })
  provider!: string | null;
}

/** A credential of one of the demo's emulators. */
class DemoCredentialDto {
  @ApiProperty({ example: 'digitalocean' })
  provider!: string;

  @ApiProperty({ description: 'A short description of its permissions.', example: 'Everything' })
  title!: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, example: { token: 'dop_v1_…' } })
  fields!: Readonly<Record<string, string>>;
}

/** What a demo shows to everyone. */
export class DemoDto {
  @ApiProperty({ type: [DemoCredentialDto] })
  credentials!: readonly DemoCredentialDto[];
}
