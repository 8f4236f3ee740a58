import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller, RequireRole } from '../access/caller/caller.js';
import { ComparisonPage, ComparisonQuery, ComparisonSummary, ComparisonSummaryQuery } from './comparison.dto.js';
import { ComparisonService } from './comparison.service.js';
import { ApiProblems } from '../http/problems/api-problems.js';

/** The inventory at two moments. */
@ApiTags('changes')
@RequireRole('viewer')
@Controller('compare')
export class CompareController {
  constructor(@Inject(ComparisonService) private readonly comparisons: ComparisonService) {}

  @Get()
  @ApiProblems('invalid-cursor', 'took-too-long')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({
    summary: 'What differs between two moments',
    description:
      'Takes the filters of GET /resources. Unlike GET /changes, it has each resource once, however often it changed, and leaves out what is the same at both moments. All pages are of the same moments.',
  })
  @ApiOkResponse({ type: ComparisonPage })
  list(@Query() query: ComparisonQuery, @CurrentCaller() caller: Caller | undefined): Promise<string> {
    return this.comparisons.list(query, caller);
  }

  @Get('summary')
  @ApiProblems('took-too-long')
  @ApiOperation({
    summary: 'How much differs between two moments',
    description: 'Counts by kind, and how the monthly cost has moved, with the filters of GET /compare.',
  })
  @ApiOkResponse({ type: ComparisonSummary })
  summary(
    @Query() query: ComparisonSummaryQuery,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<ComparisonSummary> {
    return this.comparisons.summary(query, caller);
  }
}
