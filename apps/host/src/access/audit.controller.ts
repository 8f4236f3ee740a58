import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { AuditEventDto } from './audit-event.dto.js';
import { AuditPageDto } from './audit-page.dto.js';
import { AuditQueryDto } from './audit-query.dto.js';
import { AuditCursor } from './audit.cursor.js';
import { AuditService } from './audit.service.js';
import { RequireRole } from './require-role.decorator.js';

/** `/audit`: who changed what, for admins. */
@ApiTags('access')
@RequireRole('admin')
@Controller('audit')
export class AuditController {
  constructor(@Inject(AuditService) private readonly audit: AuditService) {}

  /** The newest events first. */
  @Get()
  @ApiOkResponse({ type: AuditPageDto })
  async list(@Query() { action, limit, cursor }: AuditQueryDto): Promise<AuditPageDto> {
    // One more than asked for tells whether there is a next page.
    const before = cursor === undefined ? undefined : AuditCursor.read(cursor);
    const found = await this.audit.list(limit + 1, { action, before });
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? AuditCursor.write((items.at(-1) as AuditEventDto).id) : null };
  }
}
