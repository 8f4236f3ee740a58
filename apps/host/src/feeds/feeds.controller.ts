import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type Caller, CurrentCaller, RequireRole } from '../access/caller/caller.js';
import { PrometheusFeedQuery } from './feed-query.dto.js';
import { FeedSender } from './feed-sender.service.js';
import { FEED_HEADERS, PrometheusTargetGroup } from './feed.dto.js';
import { prometheusFormat } from './prometheus/write-targets.js';

/** The inventory in the formats of other tools. */
@ApiTags('feeds')
@RequireRole('viewer')
@Controller('feeds')
export class FeedsController {
  constructor(@Inject(FeedSender) private readonly sender: FeedSender) {}

  @Get('prometheus')
  @ApiOperation({
    summary: 'Targets for the HTTP service discovery of Prometheus',
    description:
      'Takes the filters of GET /resources; without a kind and an entity, only machines. docs/feeds.md explains the labels. Counts as an export: at most 2 may run per token and 6 per host.',
  })
  @ApiOkResponse({ type: [PrometheusTargetGroup], headers: FEED_HEADERS })
  prometheus(
    @Query() { port, ...query }: PrometheusFeedQuery,
    @Res() response: Response,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<void> {
    return this.sender.send(query, prometheusFormat(port), { response, caller });
  }
}
