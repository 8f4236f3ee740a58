import { Module } from '@nestjs/common';
import { DatabaseGauges } from './database-gauges.js';
import { HostMetrics } from './host-metrics.js';
import { MetricsController } from './metrics.controller.js';

/** The host's metrics, for Prometheus. Depends on the database. */
@Module({ controllers: [MetricsController], providers: [HostMetrics, DatabaseGauges], exports: [HostMetrics] })
export class MetricsModule {}
