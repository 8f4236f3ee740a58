import { ApiProperty } from '@nestjs/swagger';
import { SYNC_STATES, type SyncState } from '../../database/tables/sync-state.types.js';
import { ConnectionSchedule } from '../../timing/connection-schedule.view.js';
import { GoneApprovalDto } from './gone-approval.dto.js';

/**
 * `unverified`: nobody has asked the provider yet. `other-account`: the credential opens another account than the inventory is of.
 * `plugin-missing`: this host has not loaded the plugin of the provider, so nothing can be read, whatever was said of the credential.
 */
export const CONNECTION_STATUSES = ['unverified', 'ok', 'refused', 'other-account', 'plugin-missing'] as const;

/** Whether a connection can be read, and else why not. */
export type ConnectionStatusName = (typeof CONNECTION_STATUSES)[number];

/** The account behind a credential. */
export class AccountView {
  @ApiProperty({ description: 'The provider’s own id.' })
  readonly id!: string;

  @ApiProperty({ example: 'Acme' })
  readonly name!: string;
}

/** The newest run of a connection. */
export class LastSync {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ enum: SYNC_STATES })
  readonly state!: SyncState;

  @ApiProperty({ format: 'date-time' })
  readonly requestedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while it goes on.' })
  readonly endedAt!: string | null;
}

/** A connection. Never its secret. */
export class ConnectionView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'Production' })
  readonly name!: string;

  @ApiProperty({ example: 'digitalocean' })
  readonly provider!: string;

  @ApiProperty({ type: [String], description: 'Empty: all that the provider has.' })
  readonly regions!: readonly string[];

  @ApiProperty({ type: AccountView, nullable: true, description: 'Known once the credential was verified.' })
  readonly account!: AccountView | null;

  @ApiProperty({
    enum: CONNECTION_STATUSES,
    description:
      'What the provider last said of the credential, when it was verified or used by a sync. `other-account`: it opens another account than ' +
      'the inventory is of, so nothing is synced.',
  })
  readonly status!: ConnectionStatusName;

  @ApiProperty({ type: String, nullable: true, description: 'Why it is not ok, and what to do.' })
  readonly statusMessage!: string | null;

  @ApiProperty({ format: 'date-time', description: 'Since when the status is so.' })
  readonly statusSince!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'While the credential cannot be used: no scheduled sync begins before. A new credential ends it.',
  })
  readonly heldUntil!: string | null;

  @ApiProperty({
    type: ConnectionSchedule,
    nullable: true,
    description: 'When all of its tasks run by themselves; null where they differ: see its schedules.',
  })
  readonly schedule!: ConnectionSchedule | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the first of its tasks is due.',
  })
  readonly nextSyncAt!: string | null;

  @ApiProperty({ type: LastSync, nullable: true, description: 'Null: it was never synced.' })
  readonly lastSync!: LastSync | null;

  @ApiProperty({ type: GoneApprovalDto, description: 'When resources that are no longer found wait for a person.' })
  readonly goneApproval!: GoneApprovalDto;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  readonly updatedAt!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since then, only its inventory is left.',
  })
  readonly removedAt!: string | null;
}

/** A page of connections, in the order of their names. */
export class ConnectionPage {
  @ApiProperty({ type: [ConnectionView] })
  readonly items!: readonly ConnectionView[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  readonly nextCursor!: string | null;
}
