import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ConnectionsModule } from '../connections/connections.module.js';
import { PluginsModule } from '../plugins/plugins.module.js';
import { BudgetController } from './budget.controller.js';
import { BudgetQuery } from './budget-query.js';
import { BudgetService } from './budget.service.js';

/** What connections cost in requests. */
@Module({
  imports: [AccessModule, ConnectionsModule, PluginsModule],
  controllers: [BudgetController],
  providers: [BudgetQuery, BudgetService],
})
export class BudgetModule {}
