import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { BoundedCount, CursorText } from '../../http/paging/paging-decorators.js';
import { IsOneOf } from '../../http/requests/request-decorators.js';

/** The actions that the audit records. */
export const AUDIT_ACTIONS = [
  'connection.create',
  'connection.update',
  'connection.remove',
  'credential.replace',
  'schedule.update',
  'token.create',
  'token.configure',
  'token.revoke',
  'session.start',
  'session.end',
  'session.refuse',
  'user.create',
  'user.update',
  'user.remove',
  'user.reset',
  'user.password',
  'channel.create',
  'channel.update',
  'channel.remove',
  'subscription.create',
  'subscription.update',
  'subscription.remove',
  'delivery.send-again',
  'sync.start',
  'sync.cancel',
  'sync.confirm',
  'resource.export',
  'view.create',
  'view.update',
  'view.remove',
  'sql.query',
  'sql.save',
  'sql.remove',
  'terraform-state.create',
  'terraform-state.update',
  'terraform-state.remove',
  'finding.export',
  'finding.mute',
  'finding.unmute',
  'annotation.update',
  'annotation.bulk',
  'annotation.import',
  'annotation-rule.create',
  'annotation-rule.update',
  'annotation-rule.remove',
] as const;

/** One of {@link AUDIT_ACTIONS}. */
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** One audit event. */
export class AuditEventDto {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  at!: Date;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: the host itself.' })
  tokenId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  tokenName!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Where the request came from; null for the host itself, and for events from before addresses were kept.',
  })
  address!: string | null;

  @ApiProperty({ example: 'token.revoke' })
  action!: string;

  @ApiProperty({ description: 'The id of the target; the address of failed sign-ins.' })
  target!: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  detail!: unknown;
}

/** A page of audit events, the newest first. */
export class AuditPageDto {
  @ApiProperty({ type: [AuditEventDto] })
  items!: AuditEventDto[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}

/** A filter of audit events, and a page. */
export class AuditQueryDto {
  @ApiPropertyOptional({ enum: AUDIT_ACTIONS, description: 'Only events with this action.' })
  @IsOptional()
  @IsOneOf(AUDIT_ACTIONS)
  action?: AuditAction;

  @BoundedCount(100, 500, 'How many events a page has at most.')
  limit: number = 100;

  @CursorText()
  cursor?: string;
}
