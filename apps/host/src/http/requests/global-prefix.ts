import type { INestApplication } from '@nestjs/common';

/** Puts every route below `/api/v1`, except the health checks and the metrics. */
export function setGlobalPrefix(app: INestApplication): void {
  app.setGlobalPrefix('api/v1', { exclude: ['health/*path', 'metrics'] });
}
