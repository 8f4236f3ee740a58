import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller, RequireRole } from '../access/caller/caller.js';
import { CreateViewDto, UpdateViewDto, ViewDto, ViewPage } from './view.dto.js';
import { ViewEditor } from './view-editor.service.js';
import { ViewStore } from './view-store.js';
import { ApiProblems } from '../http/problems/api-problems.js';

/** `/views`: lists that are worth coming back to. `view=` opens one wherever there are filters. */
@ApiTags('views')
@RequireRole('viewer')
@Controller('views')
export class ViewsController {
  constructor(
    @Inject(ViewStore) private readonly store: ViewStore,
    @Inject(ViewEditor) private readonly editor: ViewEditor,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The views of the token, shared ones, and those that ship',
    description: 'Own views of the token, those that operators and admins share, and those that come with the plugins.',
  })
  @ApiOkResponse({ type: ViewPage })
  async list(@CurrentCaller() caller: Caller): Promise<ViewPage> {
    return { items: await this.store.list(caller), nextCursor: null };
  }

  @Post()
  @ApiOperation({
    summary: 'Saves a list as a view',
    description:
      'Its query, fields and charts are compared with the catalogue. Every role keeps own views, which only tokens of the same name see; operators and admins share.',
  })
  @ApiCreatedResponse({ type: ViewDto })
  create(@Body() wanted: CreateViewDto, @CurrentCaller() caller: Caller): Promise<ViewDto> {
    return this.editor.create(wanted, caller);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One view', description: 'Its query, fields, order and charts, as in GET /views.' })
  @ApiProblems('unknown-view')
  @ApiOkResponse({ type: ViewDto })
  read(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<ViewDto> {
    return this.store.require(id, caller);
  }

  /** Changes what is given. */
  @Patch(':id')
  @ApiOperation({
    summary: 'Change a view',
    description: 'What is not in the body stays unchanged. Views that come with a plugin cannot be changed.',
  })
  @ApiProblems('unknown-view')
  @ApiOkResponse({ type: ViewDto })
  update(@Param('id') id: string, @Body() changes: UpdateViewDto, @CurrentCaller() caller: Caller): Promise<ViewDto> {
    return this.editor.update(id, changes, caller);
  }

  @Delete(':id')
  @ApiOperation({
    summary: 'Remove a view',
    description: 'It is no longer shown on any overview.',
  })
  @ApiProblems('unknown-view')
  @HttpCode(204)
  remove(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<void> {
    return this.editor.remove(id, caller);
  }
}
