import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { Readiness } from './readiness.js';

/** Whether the host is alive, and whether it is ready to serve. Asks for the database. */
@Module({ controllers: [HealthController], providers: [Readiness] })
export class HealthModule {}
