import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRole } from '../../access/caller/caller.js';
import { AttentionList } from './attention-view.js';
import { AttentionQuery, RefusedConnectionsQuery, WaitingSyncsQuery } from './attention-queries.js';

/** `/attention`: what needs attention, across all connections. */
@ApiTags('syncs')
@RequireRole('viewer')
@Controller('attention')
export class AttentionController {
  constructor(
    @Inject(AttentionQuery) private readonly attention: AttentionQuery,
    @Inject(RefusedConnectionsQuery) private readonly refused: RefusedConnectionsQuery,
    @Inject(WaitingSyncsQuery) private readonly waiting: WaitingSyncsQuery,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'Connections that cannot be synced, tasks that failed or need approval, and syncs that have been waiting for minutes',
    description:
      'What a person should look at, across all connections. Empty while everything is read completely and on time.',
  })
  @ApiOkResponse({ type: AttentionList })
  async list(): Promise<AttentionList> {
    const [connections, items, waiting] = await Promise.all([
      this.refused.list(),
      this.attention.list(),
      this.waiting.list(),
    ]);
    return { connections, items, waiting, nextCursor: null };
  }
}
