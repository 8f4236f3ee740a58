import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { RequireRole, type Caller, CurrentCaller } from '../access/caller/caller.js';
import { AuditService } from '../access/audit/audit.service.js';
import { OpenStreams } from '../access/tokens/open-streams.js';
import { optionalMoment } from '../http/paging/moment-parser.js';
import { EXPORT_CONTENT, exportHeaders, ResourceExportQuery } from './export/resource-export.dto.js';
import { ResourceExporter } from './export/resource-exporter.service.js';
import { QueryCompletionQuery, QueryCompletionView } from './querying/query-completion.dto.js';
import { ListFilters } from './listing/list-filters.js';
import {
  ResourceCount,
  ResourceCountQuery,
  ResourceFacets,
  ResourceFacetsQuery,
} from './totals/resource-totals.dto.js';
import { ResourceCountService, ResourceFacetsService } from './totals/resource-totals.service.js';
import { ApiProblems } from '../http/problems/api-problems.js';

/** Operations on entire lists of resources: their length, facets and export. */
@ApiTags('resources')
@RequireRole('viewer')
@Controller('resources')
export class ResourceListsController {
  constructor(
    @Inject(ResourceCountService) private readonly counts: ResourceCountService,
    @Inject(ResourceFacetsService) private readonly values: ResourceFacetsService,
    @Inject(ResourceExporter) private readonly exporter: ResourceExporter,
    @Inject(ListFilters) private readonly filters: ListFilters,
    @Inject(OpenStreams) private readonly streams: OpenStreams,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  @Get('count')
  @ApiOperation({
    summary: 'How many resources a list has',
    description: 'Takes the filters of GET /resources. Counting stops at 100,000: then more is true.',
  })
  @ApiProblems('took-too-long')
  @ApiOkResponse({ type: ResourceCount })
  async count(
    @Query() { at, ...filter }: ResourceCountQuery,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<ResourceCount> {
    return this.counts.count(await this.filters.complete(filter, { at, caller }), optionalMoment(at));
  }

  @Get('facets')
  @ApiOperation({
    summary: 'What a list can be filtered by',
    description:
      'The connections, kinds, entities, regions, states and tags of the resources that match, with how many have each.',
  })
  @ApiProblems('took-too-long')
  @ApiOkResponse({ type: ResourceFacets })
  async facets(
    @Query() { at, ...filter }: ResourceFacetsQuery,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<ResourceFacets> {
    return this.values.find(await this.filters.complete(filter, { at, caller }), optionalMoment(at));
  }

  @Get('query')
  @ApiOperation({
    summary: 'What may come next in a query, and what is wrong with it',
    description:
      'For editors: fields, operators and values that fit at a position of an unfinished query, and its first mistake with its place.',
  })
  @ApiOkResponse({ type: QueryCompletionView })
  complete(@Query() { query, position }: QueryCompletionQuery): Promise<QueryCompletionView> {
    return this.filters.completeQuery(query, position ?? query.length);
  }

  /** A snapshot of the entire list. */
  @Get('export')
  @ApiProblems('too-many-exports', 'took-too-long')
  @ApiOperation({
    summary: 'Every resource of a list, as a file',
    description:
      'Takes the filters and sort order of GET /resources, without paging, and returns a consistent snapshot. The file is prepared before it is sent: content-length and content-digest verify that it arrived intact, maestro-rows is its number of resources. At most 2 exports may run per token and 6 per host; beyond that the status is 429. An export is aborted if its token is revoked or expires, or if its client reads too slowly.',
  })
  @ApiOkResponse({
    description: 'A file: content-disposition has its name with the time in UTC.',
    headers: exportHeaders('resources'),
    content: EXPORT_CONTENT,
  })
  async export(
    @Query() { at, sort, format, ...filter }: ResourceExportQuery,
    @Res() response: Response,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<void> {
    const completed = await this.filters.list({ ...filter, sort }, { at, caller });
    const list = { filter: completed.filter, order: completed.order, at: optionalMoment(at) };
    const close = this.streams.open({ kind: 'export', caller, end: () => response.destroy() }, response);
    try {
      // Before the first row, so that nothing leaves the host without an audit entry.
      const detail = { format, ...filter, ...(at && { at }) };
      await this.audit.recordExport({ caller, action: 'resource.export', target: 'resources', detail }, response, () =>
        this.exporter.export(list, format, response),
      );
    } finally {
      close();
    }
  }
}
