import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags, ApiOperation } from '@nestjs/swagger';
import { ListCursors, PLACE_RULES } from '../../http/paging/page-cursor.js';
import { AuditService } from './audit.service.js';
import { RequireRole } from '../caller/caller.js';
import { AuditPageDto, AuditQueryDto } from './audit.dto.js';
import { ApiProblems } from '../../http/problems/api-problems.js';

/** The id of an event. Events are ordered by id. */
const PLACE = [PLACE_RULES.serial];

/** `/audit`: who changed what, for admins. */
@ApiTags('access')
@RequireRole('admin')
@Controller('audit')
export class AuditController {
  constructor(@Inject(AuditService) private readonly audit: AuditService) {}

  /** The newest events first. */
  @Get()
  @ApiOperation({
    summary: 'Who changed what',
    description:
      'What people and programs did with their tokens, newest first: changes of connections, tokens and schedules, syncs, exports. Secrets are not recorded.',
  })
  @ApiProblems('invalid-cursor')
  @ApiOkResponse({ type: AuditPageDto })
  async list(@Query() { action, limit, cursor }: AuditQueryDto): Promise<AuditPageDto> {
    const cursors = new ListCursors({ list: 'audit', action }, PLACE);
    const [before] = cursors.read(cursor) ?? [];
    // One more than requested shows whether there is a next page.
    const found = await this.audit.list(limit + 1, { action, before: before ? Number(before) : undefined });
    return { items: found.slice(0, limit), nextCursor: cursors.next(found, limit, ({ id }) => [String(id)]) };
  }
}
