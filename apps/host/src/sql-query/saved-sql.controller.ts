import { Body, Controller, Delete, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller, RequireRole } from '../access/caller/caller.js';
import { ApiProblems } from '../http/problems/api-problems.js';
import { IdParam } from '../http/requests/request-decorators.js';
import { SavedSqlDto, SavedSqlPage, SaveSqlDto } from './saved-sql.dto.js';
import { SavedSqlService } from './saved-sql.service.js';

/** `/sql/queries`: queries that are worth running again. */
@ApiTags('resources')
@RequireRole('viewer')
@Controller('sql/queries')
export class SavedSqlController {
  constructor(@Inject(SavedSqlService) private readonly saved: SavedSqlService) {}

  @Get()
  @ApiOperation({
    summary: 'The saved SQL queries of the token, and shared ones',
    description: 'Own queries are those of tokens of the same name. Shared ones come last.',
  })
  @ApiOkResponse({ type: SavedSqlPage })
  async list(@CurrentCaller() caller: Caller): Promise<SavedSqlPage> {
    return { items: await this.saved.list(caller) };
  }

  @Post()
  @ApiOperation({
    summary: 'Save an SQL query by name',
    description:
      'It replaces an own one of the same name. It is neither checked nor run. Sharing requires the role operator, and is recorded in the audit log.',
  })
  @ApiCreatedResponse({ type: SavedSqlDto })
  save(@Body() body: SaveSqlDto, @CurrentCaller() caller: Caller): Promise<SavedSqlDto> {
    return this.saved.save(body, caller);
  }

  @Delete(':id')
  @ApiProblems('unknown-saved-query')
  @ApiOperation({
    summary: 'Remove a saved SQL query',
    description: 'For a shared one, the role operator is required.',
  })
  @HttpCode(204)
  remove(@IdParam('saved query') id: string, @CurrentCaller() caller: Caller): Promise<void> {
    return this.saved.remove(id, caller);
  }
}
