import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller, RequireRole } from '../../access/caller/caller.js';
import { ResourceChart, ResourceChartQuery } from './resource-chart.dto.js';
import { ResourceChartService } from './resource-chart.service.js';

/** Lists as charts. */
@ApiTags('resources')
@RequireRole('viewer')
@Controller('resources')
export class ResourceChartsController {
  constructor(@Inject(ResourceChartService) private readonly charts: ResourceChartService) {}

  @Get('chart')
  @ApiOperation({
    summary: 'A list in groups, or over time',
    description:
      'Takes the filters of GET /resources. Groups by any field: how many resources, the sum of a field of numbers, or the monthly cost.',
  })
  @ApiOkResponse({ type: ResourceChart })
  chart(@Query() query: ResourceChartQuery, @CurrentCaller() caller: Caller | undefined): Promise<ResourceChart> {
    return this.charts.chart(query, caller);
  }
}
