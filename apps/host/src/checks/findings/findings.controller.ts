import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller, RequireRole } from '../../access/caller/caller.js';
import { IdParam } from '../../http/requests/request-decorators.js';
import {
  FindingDetail,
  FindingListQuery,
  FindingPage,
  FindingSummary,
  FindingSummaryQuery,
  MuteRequest,
} from './finding.dto.js';
import { FindingsService } from './findings.service.js';
import { MutesService } from './mutes.service.js';

/** What checks found. */
@ApiTags('findings')
@RequireRole('viewer')
@Controller('findings')
export class FindingsController {
  constructor(
    @Inject(FindingsService) private readonly findings: FindingsService,
    @Inject(MutesService) private readonly mutes: MutesService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What checks found, the most severe first' })
  @ApiOkResponse({ type: FindingPage })
  list(@Query() query: FindingListQuery): Promise<FindingPage> {
    return this.findings.list(query);
  }

  @Get('summary')
  @ApiOperation({ summary: 'How many findings there are by a group, and what could be saved a month' })
  @ApiOkResponse({ type: FindingSummary })
  summary(@Query() query: FindingSummaryQuery): Promise<FindingSummary> {
    return this.findings.summary(query);
  }

  @Get(':id')
  @ApiOkResponse({ type: FindingDetail })
  read(@IdParam('finding') id: string): Promise<FindingDetail> {
    return this.findings.read(id);
  }

  @Post(':id/mute')
  @HttpCode(204)
  @RequireRole('operator')
  @ApiOperation({ summary: 'Mute a finding, for good or until a time' })
  @ApiNoContentResponse()
  mute(@IdParam('finding') id: string, @Body() body: MuteRequest, @CurrentCaller() caller?: Caller): Promise<void> {
    return this.mutes.mute(id, body, caller);
  }

  @Post(':id/unmute')
  @HttpCode(204)
  @RequireRole('operator')
  @ApiNoContentResponse()
  unmute(@IdParam('finding') id: string, @CurrentCaller() caller?: Caller): Promise<void> {
    return this.mutes.unmute(id, caller);
  }
}
