import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AttentionList } from './attention-list.view.js';
import { AttentionQuery } from './attention.query.js';

/** `/attention`: what needs a person, over all connections. */
@ApiTags('syncs')
@Controller('attention')
export class AttentionController {
  constructor(@Inject(AttentionQuery) private readonly attention: AttentionQuery) {}

  @Get()
  @ApiOperation({ summary: 'Tasks that went wrong the last time, or wait for a word, over all connections' })
  @ApiOkResponse({ type: AttentionList })
  async list(): Promise<AttentionList> {
    return { items: await this.attention.list(), nextCursor: null };
  }
}
