import { Module } from '@nestjs/common';
import { DatabaseGauges } from './database.gauges.js';
import { HealthController } from './health.controller.js';
import { HostMetrics } from './host.metrics.js';
import { MetricsController } from './metrics.controller.js';
import { Readiness } from './readiness.js';

/** What an operator watches: health and metrics. Asks for the database. */
@Module({
  controllers: [HealthController, MetricsController],
  providers: [HostMetrics, DatabaseGauges, Readiness],
  exports: [HostMetrics],
})
export class OperationsModule {}
