import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type Caller, CurrentCaller, RequireRole } from '../access/caller/caller.js';
import { sqlCsv } from './sql-csv.js';
import { SqlQueryDto, SqlResultDto, SqlSchema } from './sql-query.dto.js';
import { SqlQueryService } from './sql-query.service.js';
import { ApiProblems } from '../http/problems/api-problems.js';
import { SqlSchemaService } from './sql-schema.service.js';

/** `/sql`: queries over the views of the inventory. */
@ApiTags('resources')
@RequireRole('viewer')
@Controller('sql')
export class SqlQueryController {
  constructor(
    @Inject(SqlQueryService) private readonly queries: SqlQueryService,
    @Inject(SqlSchemaService) private readonly schemas: SqlSchemaService,
  ) {}

  @Post()
  @ApiProblems('invalid-sql', 'too-many-sql-queries', 'sql-unavailable', 'took-too-long')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Run a SELECT over the SQL views',
    description:
      'Reads the schema inventory only, as docs/sql.md describes it. Takes at most 10 seconds, and is recorded in the audit log. With `accept: text/csv`, the answer is a CSV file; the header `maestro-truncated` says whether it has all rows.',
  })
  @ApiOkResponse({ type: SqlResultDto })
  async run(
    @Body() body: SqlQueryDto,
    @CurrentCaller() caller: Caller | undefined,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SqlResultDto | string> {
    const cancelled = new AbortController();
    response.once('close', () => cancelled.abort());
    const result = await this.queries.run(body, caller, cancelled.signal);
    response.vary('accept');
    if (!accept?.includes('text/csv')) return result;
    response.type('text/csv; charset=utf-8').setHeader('maestro-truncated', String(result.truncated));
    return sqlCsv(result);
  }

  @Get('schema')
  @ApiOperation({
    summary: 'The views that a query may read, with their columns',
    description:
      'What the schema inventory has now, with the types and comments of its columns: for completion in editors.',
  })
  @ApiOkResponse({ type: SqlSchema })
  schema(): Promise<SqlSchema> {
    return this.schemas.read();
  }
}
