import { ApiProperty } from '@nestjs/swagger';
import { SYNC_STATES, type SyncState } from '../../database/tables/sync.table.js';
import { ConnectionSchedule } from '../../timing/schedule.dto.js';
import { GoneApprovalDto } from './gone-approval.dto.js';

/**
 * `unverified`: the provider has not been asked yet. `other-account`: the credential is for a different account than
 * the inventory. `plugin-missing`: this host has not loaded the provider's plugin, so nothing can be read.
 */
export const CONNECTION_STATUSES = ['unverified', 'ok', 'refused', 'other-account', 'plugin-missing'] as const;

/** Whether a connection can be read, and if not, why. */
export type ConnectionStatusName = (typeof CONNECTION_STATUSES)[number];

/** The account behind a credential. */
export class AccountView {
  @ApiProperty({ description: 'The provider’s own id.' })
  readonly id!: string;

  @ApiProperty({ example: 'Acme' })
  readonly name!: string;
}

/** The latest sync of a connection. */
export class LastSync {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ enum: SYNC_STATES })
  readonly state!: SyncState;

  @ApiProperty({ format: 'date-time' })
  readonly requestedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null until it has ended.' })
  readonly endedAt!: string | null;
}

/** A connection, without its secret. */
export class ConnectionView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'Production' })
  readonly name!: string;

  @ApiProperty({ example: 'digitalocean' })
  readonly provider!: string;

  @ApiProperty({ type: [String], description: 'Empty: all regions of the provider.' })
  readonly regions!: readonly string[];

  @ApiProperty({ type: AccountView, nullable: true, description: 'Known once the credential has been verified.' })
  readonly account!: AccountView | null;

  @ApiProperty({
    enum: CONNECTION_STATUSES,
    description:
      'The last result of verifying or using the credential. `other-account`: it belongs to another account than the inventory, so nothing is synced.',
  })
  readonly status!: ConnectionStatusName;

  @ApiProperty({ type: String, nullable: true, description: 'Why it is not ok, and what to do.' })
  readonly statusMessage!: string | null;

  @ApiProperty({ format: 'date-time', description: 'Since when it has had this status.' })
  readonly statusSince!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description:
      'While the credential is unusable, no scheduled sync starts before this time. A new credential lifts it.',
  })
  readonly heldUntil!: string | null;

  @ApiProperty({
    type: ConnectionSchedule,
    nullable: true,
    description: 'The schedule of all tasks; null if they differ: see its schedules.',
  })
  readonly schedule!: ConnectionSchedule | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When its next task is due.',
  })
  readonly nextSyncAt!: string | null;

  @ApiProperty({ type: LastSync, nullable: true, description: 'Null: it was never synced.' })
  readonly lastSync!: LastSync | null;

  @ApiProperty({ type: GoneApprovalDto, description: 'When missing resources need approval.' })
  readonly goneApproval!: GoneApprovalDto;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  readonly updatedAt!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was removed; only its inventory is kept.',
  })
  readonly removedAt!: string | null;
}

/** A page of connections, ordered by name. */
export class ConnectionPage {
  @ApiProperty({ type: [ConnectionView] })
  readonly items!: readonly ConnectionView[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;
}
