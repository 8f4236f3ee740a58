import { Module } from '@nestjs/common';
import { ResourceHistoryService } from './history/resource-history.service.js';
import { ResourceListingService } from './listing/resource-listing.service.js';
import { ResourceReader } from './listing/resource.reader.js';
import { RelationGraphService } from './relations/relation-graph.service.js';
import { ResourcesController } from './resources.controller.js';
import { InventorySummaryService } from './summary/inventory-summary.service.js';

/** Reads the inventory. What is in it, syncs write. */
@Module({
  controllers: [ResourcesController],
  providers: [
    ResourceListingService,
    ResourceReader,
    ResourceHistoryService,
    RelationGraphService,
    InventorySummaryService,
  ],
})
export class InventoryModule {}
