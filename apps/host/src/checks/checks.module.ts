import { Module } from '@nestjs/common';
import { PluginsModule } from '../plugins/plugins.module.js';
import { CheckRegistry } from './check-registry.js';
import { CheckEvaluator } from './evaluation/check-evaluator.js';
import { CheckJob } from './evaluation/check-job.js';

/** Asks checks after syncs. */
@Module({
  imports: [PluginsModule],
  providers: [CheckRegistry, CheckEvaluator, CheckJob],
  exports: [CheckRegistry, CheckEvaluator, CheckJob],
})
export class ChecksModule {}
