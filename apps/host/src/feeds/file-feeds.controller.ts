import { Controller, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type Caller, CurrentCaller, RequireRole } from '../access/caller/caller.js';
import { backstageFormat } from './backstage/backstage-entities.js';
import { BackstageFeedQuery, TableFeedQuery } from './feed-query.dto.js';
import { Feed } from './feed-route.js';
import { FeedSender } from './feed-sender.service.js';
import { contentOf, FEED_HEADERS } from './feed.dto.js';
import { csvFormat, ndjsonFormat } from './tables/table-feeds.js';
import { xlsxFormat } from './tables/xlsx-feed.js';

const TABLE = 'Without a kind and an entity, everything but references. Takes `columns`; docs/feeds.md explains them.';

const ENTITY = `---
apiVersion: "backstage.io/v1alpha1"
kind: "Resource"
metadata:
  name: "web-1"
spec:
  type: "server"
  owner: "team-a"
`;

/** The inventory as files for people and catalogues. */
@ApiTags('feeds')
@RequireRole('viewer')
@Controller('feeds')
export class FileFeedsController {
  constructor(@Inject(FeedSender) private readonly sender: FeedSender) {}

  @Feed('backstage')
  @ApiOperation({
    summary: 'Entities for the catalogue of Backstage',
    description: 'Entities of the kind Resource, as YAML documents, with owners and systems from tags.',
  })
  @ApiOkResponse({ headers: FEED_HEADERS, content: contentOf('application/yaml', ENTITY) })
  backstage(
    @Query() { owner, system, ownerTag, systemTag, ...query }: BackstageFeedQuery,
    @Res() response: Response,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<void> {
    const format = backstageFormat({ owner, ownerTag, systemTag, ...(system !== undefined && { system }) });
    return this.sender.send(query, format, { response, caller });
  }

  @Feed('csv')
  @ApiOperation({ summary: 'A table as CSV, with chosen columns', description: TABLE })
  @ApiOkResponse({ headers: FEED_HEADERS, content: contentOf('text/csv', 'Name,Region,vCPUs\r\nweb-1,nyc3,4\r\n') })
  csv(
    @Query() { columns, ...query }: TableFeedQuery,
    @Res() response: Response,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<void> {
    return this.sender.send(query, csvFormat(columns), { response, caller });
  }

  @Feed('ndjson')
  @ApiOperation({
    summary: 'One JSON object per line, with chosen columns',
    description: `${TABLE} Without columns, each line is an item of GET /resources.`,
  })
  @ApiOkResponse({
    headers: FEED_HEADERS,
    content: contentOf('application/x-ndjson', '{"name":"web-1","region":"nyc3"}\n'),
  })
  ndjson(
    @Query() { columns, ...query }: TableFeedQuery,
    @Res() response: Response,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<void> {
    return this.sender.send(query, ndjsonFormat(columns), { response, caller });
  }

  @Feed('xlsx')
  @ApiOperation({ summary: 'A workbook of Excel, with chosen columns', description: TABLE })
  @ApiOkResponse({
    headers: FEED_HEADERS,
    content: contentOf('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK', 'binary'),
  })
  xlsx(
    @Query() { columns, ...query }: TableFeedQuery,
    @Res() response: Response,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<void> {
    return this.sender.send(query, xlsxFormat(columns), { response, caller });
  }
}
