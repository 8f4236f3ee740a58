import { ApiProperty } from '@nestjs/swagger';
import { type Role, ROLES } from '../roles.types.js';

/** Who is signed in. */
export class SignedInDto {
  @ApiProperty({ description: 'The name of the token.', example: 'first admin' })
  name!: string;

  @ApiProperty({ enum: ROLES })
  role!: Role;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the session or the token ends; null for a token that does not expire.',
  })
  expiresAt!: Date | null;
}

/** Who calls, as a browser may ask before it is signed in. */
export class SessionDto {
  @ApiProperty({ type: SignedInDto, nullable: true, description: 'Null: nobody is signed in.' })
  signedIn!: SignedInDto | null;

  @ApiProperty({ description: 'This host is a demo: POST /session/demo signs in without a token.' })
  demo!: boolean;
}
