import { ApiProperty } from '@nestjs/swagger';
import { AccountView } from './account-view.dto.js';
import { CONNECTION_STATUSES, type ConnectionStatusName } from './connection-statuses.constants.js';
import { TaskVerification } from './task-verification.dto.js';

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
