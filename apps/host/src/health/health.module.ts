import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { Readiness } from './readiness.js';

/** Liveness and readiness of the host. Depends on the database. */
@Module({ controllers: [HealthController], providers: [Readiness] })
export class HealthModule {}
