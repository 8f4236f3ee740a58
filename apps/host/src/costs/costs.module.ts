import { Module } from '@nestjs/common';
import { CostsController } from './costs.controller.js';
import { CostsService } from './costs.service.js';

/** What accounts cost, by their invoices. */
@Module({ controllers: [CostsController], providers: [CostsService] })
export class CostsModule {}
