import { ApiProperty } from '@nestjs/swagger';
import { AccountView } from './account-view.dto.js';
import { CONNECTION_STATUSES, type ConnectionStatusName } from './connection-statuses.constants.js';
import { TaskVerification } from './task-verification.dto.js';

/** A connection that reads the account of a credential already. */
export class AccountReaderView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'Production' })
  readonly name!: string;
}

/** What a credential may read. */
export class Verification {
  @ApiProperty({
    enum: CONNECTION_STATUSES,
    description: 'As it was before where the provider could not be reached.',
  })
  readonly status!: ConnectionStatusName;

  @ApiProperty({ type: AccountView, nullable: true })
  readonly account!: AccountView | null;

  @ApiProperty({ type: [TaskVerification] })
  readonly tasks!: readonly TaskVerification[];
}

/** What a credential of no connection may read. */
export class TrialVerification extends Verification {
  @ApiProperty({
    type: AccountReaderView,
    nullable: true,
    description:
      'The connection that reads this account already: replace its credential instead of connecting the account twice.',
  })
  readonly sameAccountAs!: AccountReaderView | null;
}
