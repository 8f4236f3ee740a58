import { Module } from '@nestjs/common';
import { CallersModule } from '../access/callers.module.js';
import { PluginsModule } from '../plugins/plugins.module.js';
import { ViewsModule } from '../views/views.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { ResourceHistoryService } from './history/resource-history.service.js';
import { HeavyReads } from './listing/heavy-reads.service.js';
import { EffortPlanner, ValueShares } from './listing/effort-planner.service.js';
import { ResourceListingService } from './listing/resource-listing.service.js';
import { ManagedReader } from './managed/managed-reader.js';
import { ResourceReader } from './listing/resource-reader.js';
import { RelationGraphService } from './relations/relation-graph.service.js';
import { ListFilters } from './listing/list-filters.js';
import { RelationEnds } from './listing/relation-ends.service.js';
import { SegmentReader } from './listing/segment-reader.js';
import { ResourceExporter } from './export/resource-exporter.service.js';
import { SnapshotSender } from './export/snapshot-sender.service.js';
import { ResourceChartService } from './charts/resource-chart.service.js';
import { ResourceChartsController } from './charts/resource-charts.controller.js';
import { ResourceListsController } from './resource-lists.controller.js';
import { ResourceCountService, ResourceFacetsService } from './totals/resource-totals.service.js';
import { ResourcesController } from './resources.controller.js';
import { SearchController } from './search/search.controller.js';
import { SearchMeanings } from './search/search-meaning.js';
import { SearchService } from './search/search.service.js';
import { InventorySummaryService } from './summary/inventory-summary.service.js';

/** Reads the inventory, which syncs write. */
@Module({
  imports: [CallersModule, PluginsModule, VocabularyModule, ViewsModule],
  // The first one's paths would otherwise match as ids.
  controllers: [ResourceListsController, ResourceChartsController, ResourcesController, SearchController],
  providers: [
    ResourceListingService,
    RelationEnds,
    SegmentReader,
    ListFilters,
    EffortPlanner,
    ValueShares,
    HeavyReads,
    ResourceReader,
    ManagedReader,
    ResourceHistoryService,
    RelationGraphService,
    InventorySummaryService,
    ResourceCountService,
    ResourceFacetsService,
    ResourceChartService,
    ResourceExporter,
    SnapshotSender,
    SearchMeanings,
    SearchService,
  ],
  exports: [HeavyReads, ListFilters, SnapshotSender],
})
export class InventoryModule {}
