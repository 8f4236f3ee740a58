import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AttentionList } from './attention-list.view.js';
import { AttentionQuery } from './attention.query.js';
import { RefusedConnectionsQuery } from './refused-connections.query.js';

/** `/attention`: what needs a person, over all connections. */
@ApiTags('syncs')
@Controller('attention')
export class AttentionController {
  constructor(
    @Inject(AttentionQuery) private readonly attention: AttentionQuery,
    @Inject(RefusedConnectionsQuery) private readonly refused: RefusedConnectionsQuery,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Connections that cannot be read, and tasks that went wrong the last time or wait for a word',
  })
  @ApiOkResponse({ type: AttentionList })
  async list(): Promise<AttentionList> {
    const [connections, items] = await Promise.all([this.refused.list(), this.attention.list()]);
    return { connections, items, nextCursor: null };
  }
}
