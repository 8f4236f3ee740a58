import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { CompareModule } from '../compare/compare.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { InventoryModule } from '../inventory/inventory.module.js';
import { PluginsModule } from '../plugins/plugins.module.js';
import { ViewsModule } from '../views/views.module.js';
import { ChannelStore } from './channels/channel-store.js';
import { ChannelsController } from './channels/channels.controller.js';
import { ChannelsService } from './channels/channels.service.js';
import { OutboundHttp } from './channels/outbound-http.service.js';
import { BudgetNotifier } from './deliveries/budget-notifier.js';
import { Deliverer } from './deliveries/deliverer.js';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { FindingNotifier } from './deliveries/finding-notifier.js';
import { LateNotifier } from './deliveries/late-notifier.js';
import { NotificationWorker } from './deliveries/notification-worker.js';
import { Notifier } from './deliveries/notifier.js';
import { SubscriptionPreviews } from './requests/subscription-previews.service.js';
import { SubscriptionsController } from './requests/subscriptions.controller.js';
import { SubscriptionsService } from './requests/subscriptions.service.js';

/** Tells people and programs what happened. */
@Module({
  imports: [AccessModule, CompareModule, CredentialsModule, InventoryModule, PluginsModule, ViewsModule],
  controllers: [ChannelsController, SubscriptionsController, DeliveriesController],
  providers: [
    ...[ChannelStore, ChannelsService, OutboundHttp, SubscriptionPreviews, SubscriptionsService],
    ...[Notifier, BudgetNotifier, FindingNotifier, LateNotifier, Deliverer, NotificationWorker],
  ],
})
export class NotificationsModule {}
