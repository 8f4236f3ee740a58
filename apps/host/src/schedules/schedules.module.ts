import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ConnectionsModule } from '../connections/connections.module.js';
import { PluginsModule } from '../plugins/plugins.module.js';
import { SyncsModule } from '../syncs/syncs.module.js';
import { ScheduleStore } from './schedule-store.js';
import { ScheduleTicker } from './schedule-ticker.js';
import { SchedulesService } from './schedules.service.js';
import { SchedulesController } from './schedules.controller.js';

/** Runs syncs on schedule. */
@Module({
  imports: [AccessModule, ConnectionsModule, PluginsModule, SyncsModule],
  controllers: [SchedulesController],
  providers: [ScheduleStore, ScheduleTicker, SchedulesService],
})
export class SchedulesModule {}
