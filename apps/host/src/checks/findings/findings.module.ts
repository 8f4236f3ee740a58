import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module.js';
import { InventoryModule } from '../../inventory/inventory.module.js';
import { PluginsModule } from '../../plugins/plugins.module.js';
import { VocabularyModule } from '../../vocabulary/vocabulary.module.js';
import { ChecksModule } from '../checks.module.js';
import { ExpiriesController } from './expiries.controller.js';
import { ExpiriesService } from './expiries.service.js';
import { ChecksController } from './checks.controller.js';
import { CheckViews } from './check-views.service.js';
import { FindingExporter } from './finding-exporter.service.js';
import { FindingsController } from './findings.controller.js';
import { FindingsService } from './findings.service.js';
import { MutesService } from './mutes.service.js';

/** What checks found, and what they are. */
@Module({
  imports: [AccessModule, ChecksModule, InventoryModule, PluginsModule, VocabularyModule],
  controllers: [ChecksController, ExpiriesController, FindingsController],
  providers: [CheckViews, ExpiriesService, FindingExporter, FindingsService, MutesService],
  exports: [FindingsService],
})
export class FindingsModule {}
