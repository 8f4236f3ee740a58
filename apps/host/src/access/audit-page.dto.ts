import { ApiProperty } from '@nestjs/swagger';
import { AuditEventDto } from './audit-event.dto.js';

/** A page of audit events, the newest first. */
export class AuditPageDto {
  @ApiProperty({ type: [AuditEventDto] })
  items!: AuditEventDto[];

  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}
