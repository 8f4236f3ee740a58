import { Module } from '@nestjs/common';
import { PluginsModule } from '../plugins/plugins.module.js';
import { SyncsModule } from '../syncs/syncs.module.js';
import { ScheduleStore } from './schedule-store.js';
import { ScheduleTicker } from './schedule.ticker.js';
import { SchedulesController } from './schedules.controller.js';

/** Runs syncs by themselves. */
@Module({
  imports: [PluginsModule, SyncsModule],
  controllers: [SchedulesController],
  providers: [ScheduleStore, ScheduleTicker],
})
export class SchedulesModule {}
