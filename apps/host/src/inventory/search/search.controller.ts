import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRole } from '../../access/caller/caller.js';
import { SearchQuery, SearchResult } from './search.dto.js';
import { SearchService } from './search.service.js';

/** `/search`: the best matches of each entity, in one answer. */
@ApiTags('resources')
@RequireRole('viewer')
@Controller('search')
export class SearchController {
  constructor(@Inject(SearchService) private readonly searches: SearchService) {}

  @Get()
  @ApiOperation({
    summary: 'Search everything, for a field that answers while somebody types',
    description:
      'Understands a block of addresses, an id, a query of docs/queries.md, or words. Finds what is present. For everything that matches, use `GET /resources` with the parameters in `list`.',
  })
  @ApiOkResponse({ type: SearchResult })
  search(@Query() query: SearchQuery): Promise<SearchResult> {
    return this.searches.search(query);
  }
}
