import { Module } from '@nestjs/common';
import { CallersModule } from '../access/callers.module.js';
import { InventoryModule } from '../inventory/inventory.module.js';
import { PluginsModule } from '../plugins/plugins.module.js';
import { FeedCatalogue } from './content/feed-catalogue.service.js';
import { FeedSender } from './feed-sender.service.js';
import { FeedsController } from './feeds.controller.js';
import { FileFeedsController } from './file-feeds.controller.js';
import { FeedLimits } from './tokens/feed-limits.service.js';
import { FeedTokensController } from './tokens/feed-tokens.controller.js';

/** The inventory in the formats of other tools. */
@Module({
  imports: [CallersModule, InventoryModule, PluginsModule],
  controllers: [FeedsController, FileFeedsController, FeedTokensController],
  providers: [FeedCatalogue, FeedLimits, FeedSender],
})
export class FeedsModule {}
