import { Module } from '@nestjs/common';
import { PluginsModule } from '../plugins/plugins.module.js';
import { ResourceHistoryService } from './history/resource-history.service.js';
import { HeavyReads } from './listing/heavy-reads.service.js';
import { ResourceListingService } from './listing/resource-listing.service.js';
import { MeasureReader } from './listing/measure.reader.js';
import { ResourceReader } from './listing/resource.reader.js';
import { RelationGraphService } from './relations/relation-graph.service.js';
import { SegmentReader } from './listing/segment.reader.js';
import { ResourcesController } from './resources.controller.js';
import { InventorySummaryService } from './summary/inventory-summary.service.js';

/** Reads the inventory. What is in it, syncs write. */
@Module({
  imports: [PluginsModule],
  controllers: [ResourcesController],
  providers: [
    ResourceListingService,
    SegmentReader,
    HeavyReads,
    ResourceReader,
    MeasureReader,
    ResourceHistoryService,
    RelationGraphService,
    InventorySummaryService,
  ],
})
export class InventoryModule {}
