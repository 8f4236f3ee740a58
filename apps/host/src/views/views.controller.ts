import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller, RequireRole } from '../access/caller/caller.js';
import { CreateViewDto, UpdateViewDto, ViewDto, ViewPage } from './view.dto.js';
import { ViewEditor } from './view-editor.service.js';
import { ViewStore } from './view-store.js';

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
  @ApiOperation({ summary: 'The views of the token, shared ones, and those that ship' })
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
  @ApiOkResponse({ type: ViewDto })
  read(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<ViewDto> {
    return this.store.require(id, caller);
  }

  /** Changes what is given. */
  @Patch(':id')
  @ApiOkResponse({ type: ViewDto })
  update(@Param('id') id: string, @Body() changes: UpdateViewDto, @CurrentCaller() caller: Caller): Promise<ViewDto> {
    return this.editor.update(id, changes, caller);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<void> {
    return this.editor.remove(id, caller);
  }
}
