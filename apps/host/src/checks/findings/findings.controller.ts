import { Body, Controller, Get, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Caller, CurrentCaller, RequireRole } from '../../access/caller/caller.js';
import { RoleOnConnectionOf } from '../../access/guard/request-scope.js';
import { IdParam } from '../../http/requests/request-decorators.js';
import { exportHeaders } from '../../inventory/export/resource-export.dto.js';
import { FINDING_EXPORT_CONTENT, FindingExportQuery } from './finding-export.dto.js';
import { FindingExporter } from './finding-exporter.service.js';
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
import { ApiProblems } from '../../http/problems/api-problems.js';

/** What checks found. */
@ApiTags('findings')
@RequireRole('viewer')
@Controller('findings')
export class FindingsController {
  constructor(
    @Inject(FindingsService) private readonly findings: FindingsService,
    @Inject(MutesService) private readonly mutes: MutesService,
    @Inject(FindingExporter) private readonly exporter: FindingExporter,
  ) {}

  @Get()
  @ApiProblems('invalid-cursor')
  @ApiOperation({
    summary: 'What checks found, the most severe first',
    description: 'Open findings unless asked otherwise, with filters by check, severity, kind and connection.',
  })
  @ApiOkResponse({ type: FindingPage })
  list(@Query() query: FindingListQuery): Promise<FindingPage> {
    return this.findings.list(query);
  }

  @Get('summary')
  @ApiOperation({
    summary: 'How many findings there are by a group, and what could be saved a month',
    description: 'Takes the filters of GET /findings. Amounts are by currency and never added up.',
  })
  @ApiOkResponse({ type: FindingSummary })
  summary(@Query() query: FindingSummaryQuery): Promise<FindingSummary> {
    return this.findings.summary(query);
  }

  @Get('export')
  @ApiProblems('too-many-exports')
  @ApiOperation({
    summary: 'Every finding of a list, as a file',
    description:
      'Takes the filters of GET /findings, without paging, and returns a consistent snapshot, the most severe first. content-length and content-digest verify that the file arrived intact, maestro-rows is its number of findings. It counts as one of the exports that may run at once, as those of GET /resources/export.',
  })
  @ApiOkResponse({
    description: 'A file: content-disposition has its name with the time in UTC.',
    headers: exportHeaders('findings'),
    content: FINDING_EXPORT_CONTENT,
  })
  export(
    @Query() query: FindingExportQuery,
    @Res() response: Response,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<void> {
    return this.exporter.export(query, response, caller);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'One finding',
    description: 'What a check found at a resource, since when, and whether it is muted.',
  })
  @ApiOkResponse({ type: FindingDetail })
  read(@IdParam('finding') id: string): Promise<FindingDetail> {
    return this.findings.read(id);
  }

  @Post(':id/mute')
  @HttpCode(204)
  @RequireRole('operator')
  @RoleOnConnectionOf('finding')
  @ApiOperation({
    summary: 'Mute a finding, for good or until a time',
    description: 'A muted finding is left out of lists and sums unless asked for. The reason is shown with it.',
  })
  @ApiNoContentResponse()
  mute(@IdParam('finding') id: string, @Body() body: MuteRequest, @CurrentCaller() caller?: Caller): Promise<void> {
    return this.mutes.mute(id, body, caller);
  }

  @Post(':id/unmute')
  @ApiOperation({
    summary: 'Show a muted finding again',
    description: 'It counts as open from now on, if its check still finds it.',
  })
  @HttpCode(204)
  @RequireRole('operator')
  @RoleOnConnectionOf('finding')
  @ApiNoContentResponse()
  unmute(@IdParam('finding') id: string, @CurrentCaller() caller?: Caller): Promise<void> {
    return this.mutes.unmute(id, caller);
  }
}
