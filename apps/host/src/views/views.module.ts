import { Module } from '@nestjs/common';
import { CallersModule } from '../access/callers.module.js';
import { PluginsModule } from '../plugins/plugins.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { OverviewController } from './overview.controller.js';
import { PinnedViewsService } from './pinned-views.service.js';
import { ViewEditor } from './view-editor.service.js';
import { ViewStore } from './view-store.js';
import { ViewsController } from './views.controller.js';
import { Visits } from './visits.service.js';

/** Views: lists that are worth coming back to. */
@Module({
  imports: [CallersModule, PluginsModule, VocabularyModule],
  controllers: [ViewsController, OverviewController],
  providers: [ViewStore, ViewEditor, PinnedViewsService, Visits],
  exports: [ViewStore],
})
export class ViewsModule {}
