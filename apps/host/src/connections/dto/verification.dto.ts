import { ApiProperty } from '@nestjs/swagger';
import { AccountView } from './account-view.dto.js';
import { TaskVerification } from './task-verification.dto.js';

/** What a credential may read. */
export class Verification {
  @ApiProperty({ enum: ['unverified', 'ok', 'refused'], description: 'Unverified: the provider could not be reached.' })
  readonly status!: string;

  @ApiProperty({ type: AccountView, nullable: true })
  readonly account!: AccountView | null;

  @ApiProperty({ type: [TaskVerification] })
  readonly tasks!: readonly TaskVerification[];
}
