import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags, ApiOperation } from '@nestjs/swagger';
import { type Caller, CurrentCaller, RequireRole } from '../access/caller/caller.js';
import { IdParam } from '../http/requests/request-decorators.js';
import { optionalMoment } from '../http/paging/moment-parser.js';
import { ResourceHistoryPage, ResourceHistoryQuery } from './history/resource-history.dto.js';
import { ResourceHistoryService } from './history/resource-history.service.js';
import { ResourceDetail, ResourcePage } from './listing/resource.dto.js';
import { ResourceListQuery } from './listing/resource-list-query.dto.js';
import { ResourceListingService } from './listing/resource-listing.service.js';
import { ResourceReader } from './listing/resource-reader.js';
import { ListFilters } from './listing/list-filters.js';
import { RelationGraph, RelationGraphQuery } from './relations/relation-graph.dto.js';
import { RelationGraphService } from './relations/relation-graph.service.js';
import { InventorySummary, InventorySummaryQuery } from './summary/inventory-summary.dto.js';
import { InventorySummaryService } from './summary/inventory-summary.service.js';
import { ApiProblems } from '../http/problems/api-problems.js';

/** The inventory of all connections, current and past. */
@ApiTags('resources')
@RequireRole('viewer')
@Controller('resources')
export class ResourcesController {
  constructor(
    @Inject(ResourceListingService) private readonly listing: ResourceListingService,
    @Inject(ResourceReader) private readonly reader: ResourceReader,
    @Inject(ResourceHistoryService) private readonly versions: ResourceHistoryService,
    @Inject(RelationGraphService) private readonly graphs: RelationGraphService,
    @Inject(InventorySummaryService) private readonly summaries: InventorySummaryService,
    @Inject(ListFilters) private readonly filters: ListFilters,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Resources, present or past',
    description:
      'All filters must match. A page may have fewer resources than its limit, and the list ends where nextCursor is null. With at, it is the inventory of a past moment.',
  })
  @ApiProblems('invalid-cursor', 'took-too-long')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOkResponse({ type: ResourcePage })
  async list(
    @Query() { limit, at, cursor, include, ...given }: ResourceListQuery,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<string> {
    const { filter, ...order } = await this.filters.list(given, { at, caller });
    return this.listing.list({ filter, order, limit, at: optionalMoment(at), cursor, include });
  }

  @Get('summary')
  @ApiOperation({
    summary: 'The inventory at a glance',
    description: 'How many resources there are by kind, region and connection, and what they cost a month.',
  })
  @ApiOkResponse({ type: InventorySummary })
  summary(@Query() { connection, entity }: InventorySummaryQuery): Promise<InventorySummary> {
    return this.summaries.summary(connection, entity);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'One resource',
    description:
      'All of its fields, relations and the raw data of the provider, without secrets. A resource that is gone is found as well.',
  })
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOkResponse({ type: ResourceDetail })
  read(@IdParam('resource') id: string): Promise<string> {
    return this.reader.read(id);
  }

  @Get(':id/history')
  @ApiOperation({
    summary: 'The versions of a resource',
    description: 'Newest first, each with what changed, as JSON Patch.',
  })
  @ApiProblems('invalid-cursor')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOkResponse({ type: ResourceHistoryPage })
  history(@IdParam('resource') id: string, @Query() query: ResourceHistoryQuery): Promise<string> {
    return this.versions.history(id, query);
  }

  @Get(':id/relations')
  @ApiOperation({
    summary: 'What belongs to a resource',
    description:
      'The relations of a resource in both directions, up to a depth, across connections and providers. Those that lead to nothing known are marked as dangling.',
  })
  @ApiOkResponse({ type: RelationGraph })
  relations(@IdParam('resource') id: string, @Query() { depth }: RelationGraphQuery): Promise<RelationGraph> {
    return this.graphs.around(id, depth);
  }
}
