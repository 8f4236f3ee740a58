import { Module } from '@nestjs/common';
import { InventoryModule } from '../inventory/inventory.module.js';
import { PluginsModule } from '../plugins/plugins.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { CompareController } from './compare.controller.js';
import { CostAttributes } from './cost-attributes.service.js';
import { ComparisonService } from './comparison.service.js';

/** Compares the inventory at two moments. */
@Module({
  imports: [InventoryModule, PluginsModule, VocabularyModule],
  controllers: [CompareController],
  providers: [ComparisonService, CostAttributes],
  exports: [ComparisonService],
})
export class CompareModule {}
