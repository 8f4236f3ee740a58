import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller, RequireRole } from '../access/caller/caller.js';
import { SqlQueryDto, SqlResultDto } from './sql-query.dto.js';
import { SqlQueryService } from './sql-query.service.js';
import { ApiProblems } from '../http/problems/api-problems.js';

/** `/sql`: queries over the views of the inventory. */
@ApiTags('resources')
@RequireRole('viewer')
@Controller('sql')
export class SqlQueryController {
  constructor(@Inject(SqlQueryService) private readonly queries: SqlQueryService) {}

  @Post()
  @ApiProblems('invalid-sql', 'too-many-sql-queries', 'sql-unavailable', 'took-too-long')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Run a SELECT over the SQL views',
    description:
      'Reads the schema inventory only, as docs/sql.md describes it. Takes at most 10 seconds, and is recorded in the audit log.',
  })
  @ApiOkResponse({ type: SqlResultDto })
  run(@Body() body: SqlQueryDto, @CurrentCaller() caller: Caller | undefined): Promise<SqlResultDto> {
    return this.queries.run(body, caller);
  }
}
