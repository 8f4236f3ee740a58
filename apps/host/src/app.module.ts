import { Module } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { AnnotationsModule } from './annotations/annotations.module.js';
import { BudgetModule } from './budget/budget.module.js';
import { ChangesModule } from './changes/changes.module.js';
import { FindingsModule } from './checks/findings/findings.module.js';
import { ConfigModule } from './config/config.module.js';
import { ConnectionsModule } from './connections/connections.module.js';
import { CompareModule } from './compare/compare.module.js';
import { CostsModule } from './costs/costs.module.js';
import { CredentialsModule } from './credentials/credentials.module.js';
import { DatabaseModule } from './database/database.module.js';
import { FeedsModule } from './feeds/feeds.module.js';
import { InventoryModule } from './inventory/inventory.module.js';
import { HealthModule } from './health/health.module.js';
import { MetricsModule } from './metrics/metrics.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { PluginsModule } from './plugins/plugins.module.js';
import { SchedulesModule } from './schedules/schedules.module.js';
import { SqlQueryModule } from './sql-query/sql-query.module.js';
import { SqlViewsModule } from './sql-views/sql-views.module.js';
import { ViewsModule } from './views/views.module.js';
import { TerraformModule } from './terraform/terraform.module.js';
import { SyncsModule } from './syncs/syncs.module.js';

/** The root module of the host, with one module per area. */
@Module({
  imports: [
    ConfigModule,
    DatabaseModule,
    AccessModule,
    PluginsModule,
    CredentialsModule,
    ConnectionsModule,
    SyncsModule,
    SchedulesModule,
    BudgetModule,
    InventoryModule,
    AnnotationsModule,
    FeedsModule,
    ChangesModule,
    CompareModule,
    CostsModule,
    FindingsModule,
    HealthModule,
    MetricsModule,
    SqlViewsModule,
    ViewsModule,
    SqlQueryModule,
    NotificationsModule,
    TerraformModule,
  ],
})
export class AppModule {}
