import { Module } from '@nestjs/common';
import { PluginsModule } from '../../plugins/plugins.module.js';
import { VocabularyModule } from '../../vocabulary/vocabulary.module.js';
import { RuleEvaluator } from './rule-evaluator.js';

/** Applies rules after syncs. */
@Module({
  imports: [PluginsModule, VocabularyModule],
  providers: [RuleEvaluator],
  exports: [RuleEvaluator],
})
export class RulesModule {}
