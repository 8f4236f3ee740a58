import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRole } from '../../access/caller/caller.js';
import { AttentionList } from './attention-view.js';
import { FindingsService } from '../../checks/findings/findings.service.js';
import { AttentionQuery, FailedChecksQuery, RefusedConnectionsQuery, WaitingSyncsQuery } from './attention-queries.js';

/** `/attention`: what needs attention, across all connections. */
@ApiTags('syncs')
@RequireRole('viewer')
@Controller('attention')
export class AttentionController {
  constructor(
    @Inject(AttentionQuery) private readonly attention: AttentionQuery,
    @Inject(RefusedConnectionsQuery) private readonly refused: RefusedConnectionsQuery,
    @Inject(WaitingSyncsQuery) private readonly waiting: WaitingSyncsQuery,
    @Inject(FailedChecksQuery) private readonly failedChecks: FailedChecksQuery,
    @Inject(FindingsService) private readonly findings: FindingsService,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'What needs attention: connections, tasks, syncs that wait, findings by severity',
    description:
      'Connections that cannot be synced, tasks that failed or need approval, syncs that have been waiting for minutes, and what checks found: what a person should look at, across all connections. Empty while everything is read completely and on time, and no check finds anything.',
  })
  @ApiOkResponse({ type: AttentionList })
  async list(): Promise<AttentionList> {
    const [connections, items, waiting, failedChecks, { groups }] = await Promise.all([
      this.refused.list(),
      this.attention.list(),
      this.waiting.list(),
      this.failedChecks.list(),
      this.findings.summary({ groupBy: 'severity' }),
    ]);
    return { connections, items, waiting, findings: groups, failedChecks, nextCursor: null };
  }
}
