import { ApiProperty, PickType } from '@nestjs/swagger';
import { AccountView, CONNECTION_STATUSES, type ConnectionStatusName } from './connection-view.dto.js';
import { CreateConnectionDto } from './connection.dto.js';

/** A credential to verify, as for a new connection. */
export class TryCredentialDto extends PickType(CreateConnectionDto, ['credentials', 'regions'] as const) {}

/** Whether the credential permits one task. */
export class TaskVerification {
  @ApiProperty({ example: 'server-list' })
  readonly task!: string;

  @ApiProperty({ example: 'digitalocean.droplet' })
  readonly kind!: string;

  @ApiProperty({ enum: ['granted', 'missing', 'unavailable', 'unreachable'] })
  readonly state!: 'granted' | 'missing' | 'unavailable' | 'unreachable';

  @ApiProperty({ type: [String], example: ['droplet:read'], description: 'What to grant. Empty unless missing.' })
  readonly scopes!: readonly string[];

  @ApiProperty({ type: String, nullable: true, example: 'permission', description: 'The kind of failure.' })
  readonly reason!: string | null;

  @ApiProperty({ description: 'What was found and what to do.' })
  readonly message!: string;
}

/** A connection that already reads the credential's account. */
class AccountReaderView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'Production' })
  readonly name!: string;
}

/** What a credential may read. */
export class Verification {
  @ApiProperty({
    enum: CONNECTION_STATUSES,
    description: 'Unchanged if the provider could not be reached.',
  })
  readonly status!: ConnectionStatusName;

  @ApiProperty({ type: AccountView, nullable: true })
  readonly account!: AccountView | null;

  @ApiProperty({ type: [TaskVerification] })
  readonly tasks!: readonly TaskVerification[];
}

/** What a credential without a connection may read. */
export class TrialVerification extends Verification {
  @ApiProperty({
    type: AccountReaderView,
    nullable: true,
    description:
      'An existing connection to this account: replace its credential instead of connecting the account twice.',
  })
  readonly sameAccountAs!: AccountReaderView | null;
}
