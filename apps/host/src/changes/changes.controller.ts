import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags, ApiOperation } from '@nestjs/swagger';
import { RequireRole } from '../access/caller/caller.js';
import { optionalMoment } from '../http/paging/moment-parser.js';
import { ChangePage, ChangesQuery, DailyChanges, DailyChangesQuery } from './changes.dto.js';
import { ChangesService } from './changes.service.js';
import { DailyChangesService } from './daily-changes.service.js';
import { ApiProblems } from '../http/problems/api-problems.js';

/** Changes of resources across all connections. */
@ApiTags('changes')
@RequireRole('viewer')
@Controller('changes')
export class ChangesController {
  constructor(
    @Inject(ChangesService) private readonly changes: ChangesService,
    @Inject(DailyChangesService) private readonly days: DailyChangesService,
  ) {}

  /** Newest first. */
  @Get()
  @ApiOperation({
    summary: 'Changes of the inventory',
    description: 'What was created, changed, deleted or reappeared, newest first, across all connections.',
  })
  @ApiProblems('invalid-cursor')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOkResponse({ type: ChangePage })
  list(@Query() { limit, cursor, since, until, ...filter }: ChangesQuery): Promise<string> {
    const moments = { since: optionalMoment(since), until: optionalMoment(until) };
    return this.changes.list({ filter: { ...filter, ...moments }, limit, cursor });
  }

  @Get('daily')
  @ApiOperation({
    summary: 'Changes by day',
    description: 'How many resources were created, changed and deleted on each of the last days, in a time zone.',
  })
  @ApiOkResponse({ type: DailyChanges })
  daily(@Query() { days, timeZone, connection }: DailyChangesQuery): Promise<DailyChanges> {
    return this.days.count({ days, timeZone, connections: connection });
  }
}
