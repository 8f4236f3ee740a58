import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller, RequireRole } from '../access/caller/caller.js';
import { PinnedViews, Visit, VisitDto } from './view.dto.js';
import { PinnedViewsService } from './pinned-views.service.js';
import { Visits } from './visits.service.js';
import { ApiProblems } from '../http/problems/api-problems.js';

/** What somebody sees first: the views on the overview, and what changed since the last visit. Kept by the name of the token. */
@ApiTags('views')
@RequireRole('viewer')
@Controller()
export class OverviewController {
  constructor(
    @Inject(PinnedViewsService) private readonly pins: PinnedViewsService,
    @Inject(Visits) private readonly visits: Visits,
  ) {}

  @Get('overview/views')
  @ApiOperation({
    summary: 'The views on the overview, in order',
    description: 'Those that the token has arranged, or the ones that everybody begins with.',
  })
  @ApiOkResponse({ type: PinnedViews })
  pinned(@CurrentCaller() caller: Caller): Promise<PinnedViews> {
    return this.pins.read(caller);
  }

  @Put('overview/views')
  @ApiProblems('unknown-view')
  @ApiOperation({
    summary: 'Arranges the overview',
    description: 'Replaces the views on the overview of the token, in this order.',
  })
  @ApiOkResponse({ type: PinnedViews })
  arrange(@Body() { views }: PinnedViews, @CurrentCaller() caller: Caller): Promise<PinnedViews> {
    return this.pins.arrange(views, caller);
  }

  @Get('visit')
  @ApiOperation({
    summary: 'How much changed since the last visit',
    description: 'Counted since the end of the last visit of the token. Reading it does not begin another one.',
  })
  @ApiOkResponse({ type: Visit })
  read(@CurrentCaller() caller: Caller): Promise<Visit> {
    return this.visits.read(caller);
  }

  @Post('visit')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Begins or continues a visit',
    description: 'After 30 minutes without one, the next request begins another visit.',
  })
  @ApiOkResponse({ type: Visit })
  visit(@Body() { seen = false }: VisitDto, @CurrentCaller() caller: Caller): Promise<Visit> {
    return this.visits.visit(caller, seen);
  }
}
