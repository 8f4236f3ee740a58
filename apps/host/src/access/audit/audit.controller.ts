import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ProblemError } from '../../http/problems/problem.error.js';
import { AuditService } from './audit.service.js';
import { RequireRole } from '../caller/require-role.decorator.js';
import { type AuditEventDto, AuditPageDto, AuditQueryDto } from './audit.dto.js';

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

const FORM = /^audit:([1-9]\d{0,14})$/;

/** The place in the audit where a page ends, as text that clients pass on unread. */
const AuditCursor = {
  write: (id: number): string => Buffer.from(`audit:${id}`).toString('base64url'),

  /** The id in a cursor. Throws a {@link ProblemError} of status 400 for anything that {@link AuditCursor.write} did not write. */
  read(cursor: string): number {
    const id = FORM.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
    if (id !== undefined) return Number(id);
    throw new ProblemError({
      status: 400,
      title: 'Invalid request',
      detail:
        'The cursor does not belong to this list. Use the nextCursor of the previous page, or none for the first page.',
      errors: [{ field: 'cursor', message: 'cursor must be the nextCursor of a page' }],
    });
  },
};
