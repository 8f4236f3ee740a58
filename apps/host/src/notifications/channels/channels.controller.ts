import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller, RequireRole } from '../../access/caller/caller.js';
import { ApiProblems } from '../../http/problems/api-problems.js';
import { IdParam } from '../../http/requests/request-decorators.js';
import { ChannelStore } from './channel-store.js';
import { CHANNEL_TYPES } from './channel-types.js';
import {
  ChannelList,
  ChannelTest,
  ChannelTypeList,
  ChannelView,
  CreateChannelDto,
  NewChannelView,
  UpdateChannelDto,
} from './channel.dto.js';
import { ChannelsService } from './channels.service.js';

/** `/channels`: where notifications are sent, for admins. */
@ApiTags('notifications')
@RequireRole('admin')
@Controller('channels')
export class ChannelsController {
  constructor(
    @Inject(ChannelStore) private readonly store: ChannelStore,
    @Inject(ChannelsService) private readonly channels: ChannelsService,
  ) {}

  @Get('types')
  @RequireRole('operator')
  @ApiOperation({ summary: 'Lists the kinds of channels', description: 'With the settings that each of them needs.' })
  @ApiOkResponse({ type: ChannelTypeList })
  types(): ChannelTypeList {
    const items = [...CHANNEL_TYPES.values()].map(({ id, title, fields }) => ({ id, title, fields }));
    return { items, nextCursor: null };
  }

  @Get()
  @RequireRole('operator')
  @ApiOperation({ summary: 'Lists the channels', description: 'By name, without their settings, which are secret.' })
  @ApiOkResponse({ type: ChannelList })
  async list(): Promise<ChannelList> {
    return { items: await this.store.list(), nextCursor: null };
  }

  @Post()
  @ApiOperation({
    summary: 'Creates a channel',
    description:
      'Its settings are encrypted as credentials are. The response for a webhook has its signing secret, once.',
  })
  @ApiCreatedResponse({ type: NewChannelView })
  create(@Body() body: CreateChannelDto, @CurrentCaller() caller: Caller | undefined): Promise<NewChannelView> {
    return this.channels.create(body, caller);
  }

  @Get(':id')
  @ApiProblems('unknown-channel')
  @RequireRole('operator')
  @ApiOperation({ summary: 'Shows a channel', description: 'Without its settings.' })
  @ApiOkResponse({ type: ChannelView })
  find(@IdParam('channel') id: string): Promise<ChannelView> {
    return this.store.find(id);
  }

  @Patch(':id')
  @ApiProblems('unknown-channel')
  @ApiOperation({
    summary: 'Renames or reconfigures a channel',
    description: 'New settings replace all previous ones.',
  })
  @ApiOkResponse({ type: ChannelView })
  update(
    @IdParam('channel') id: string,
    @Body() body: UpdateChannelDto,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<ChannelView> {
    return this.channels.update(id, body, caller);
  }

  @Delete(':id')
  @ApiProblems('unknown-channel')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Removes a channel',
    description: 'With its subscriptions and the log of their deliveries.',
  })
  remove(@IdParam('channel') id: string, @CurrentCaller() caller: Caller | undefined): Promise<void> {
    return this.channels.remove(id, caller);
  }

  @Post(':id/test')
  @ApiProblems('unknown-channel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sends a test message', description: 'Once, now, and reports the result.' })
  @ApiOkResponse({ type: ChannelTest })
  test(@IdParam('channel') id: string): Promise<ChannelTest> {
    return this.channels.test(id);
  }

  @Post(':id/secret')
  @ApiProblems('unknown-channel')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Replaces the signing secret of a webhook',
    description: 'Messages have the signatures of both secrets until it is replaced again.',
  })
  @ApiOkResponse({ type: NewChannelView })
  rotate(@IdParam('channel') id: string, @CurrentCaller() caller: Caller | undefined): Promise<NewChannelView> {
    return this.channels.rotate(id, caller);
  }
}
