import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller, RequireRole } from '../../access/caller/caller.js';
import { ApiProblems } from '../../http/problems/api-problems.js';
import { IdParam } from '../../http/requests/request-decorators.js';
import {
  SubscriptionDto,
  SubscriptionList,
  SubscriptionPreview,
  SubscriptionView,
} from '../subscriptions/subscription.dto.js';
import { SubscriptionPreviews } from './subscription-previews.service.js';
import { SubscriptionsService } from './subscriptions.service.js';

/** `/subscriptions`: what is sent to channels. */
@ApiTags('notifications')
@RequireRole('operator')
@Controller('subscriptions')
export class SubscriptionsController {
  constructor(
    @Inject(SubscriptionsService) private readonly subscriptions: SubscriptionsService,
    @Inject(SubscriptionPreviews) private readonly previews: SubscriptionPreviews,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Lists the subscriptions', description: 'By name.' })
  @ApiOkResponse({ type: SubscriptionList })
  async list(): Promise<SubscriptionList> {
    return { items: await this.subscriptions.list(), nextCursor: null };
  }

  @Post()
  @ApiOperation({
    summary: 'Creates a subscription',
    description: 'A sync makes at most one message for each group, however much it has changed.',
  })
  @ApiCreatedResponse({ type: SubscriptionView })
  create(@Body() body: SubscriptionDto, @CurrentCaller() caller: Caller | undefined): Promise<SubscriptionView> {
    return this.subscriptions.create(body, caller);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiProblems('took-too-long')
  @ApiOperation({
    summary: 'Shows what a subscription would have sent',
    description: 'Over the last sync of each connection that it selects, as if it had existed. Nothing is sent.',
  })
  @ApiOkResponse({ type: SubscriptionPreview })
  preview(@Body() body: SubscriptionDto, @CurrentCaller() caller: Caller | undefined): Promise<SubscriptionPreview> {
    return this.previews.preview(body, caller);
  }

  @Get(':id')
  @ApiProblems('unknown-subscription')
  @ApiOperation({ summary: 'Shows a subscription', description: 'With everything that PUT takes.' })
  @ApiOkResponse({ type: SubscriptionView })
  find(@IdParam('subscription') id: string): Promise<SubscriptionView> {
    return this.subscriptions.find(id);
  }

  @Put(':id')
  @ApiProblems('unknown-subscription')
  @ApiOperation({
    summary: 'Replaces a subscription',
    description: 'Messages that wait for delivery stay as they are.',
  })
  @ApiOkResponse({ type: SubscriptionView })
  replace(
    @IdParam('subscription') id: string,
    @Body() body: SubscriptionDto,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<SubscriptionView> {
    return this.subscriptions.replace(id, body, caller);
  }

  @Delete(':id')
  @ApiProblems('unknown-subscription')
  @HttpCode(204)
  @ApiOperation({ summary: 'Removes a subscription', description: 'With the log of its deliveries.' })
  remove(@IdParam('subscription') id: string, @CurrentCaller() caller: Caller | undefined): Promise<void> {
    return this.subscriptions.remove(id, caller);
  }
}
