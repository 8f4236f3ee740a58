import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags, ApiOperation } from '@nestjs/swagger';
import { Registry } from 'prom-client';
import { RequireRole } from '../access/caller/caller.js';
import { ForAllConnections } from '../access/guard/request-scope.js';
import { HostMetrics } from './host-metrics.js';

/**
 * `/metrics`, for Prometheus. It needs a token like any other route (the role `viewer` for all connections is enough; in Prometheus,
 * `authorization: {credentials_file}`), even on the loopback address, because behind a proxy on the same machine every
 * request seems to come from there.
 */
@ApiTags('operations')
@RequireRole('viewer')
@ForAllConnections()
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(HostMetrics) private readonly metrics: HostMetrics) {}

  /** All metrics in the Prometheus text format. */
  @Get()
  @ApiOperation({
    summary: 'Metrics for Prometheus',
    description: 'Requests, syncs, listings and the size of the inventory, in the text format of Prometheus.',
  })
  @Header('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
  @ApiProduces(Registry.PROMETHEUS_CONTENT_TYPE)
  @ApiOkResponse({
    schema: {
      type: 'string',
      example: '# TYPE maestro_inventory_resources gauge\nmaestro_inventory_resources{…} 12\n',
    },
  })
  read(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
