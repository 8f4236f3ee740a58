import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { InventoryModule } from '../inventory/inventory.module.js';
import { PluginsModule } from '../plugins/plugins.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { BulkAnnotationsController } from './bulk/bulk-annotations.controller.js';
import { BulkAnnotations } from './bulk/bulk-annotations.service.js';
import { AnnotationExport } from './csv/annotation-export.service.js';
import { AnnotationImport } from './csv/annotation-import.service.js';
import { AnnotationRulesController } from './rules/annotation-rules.controller.js';
import { AnnotationRulesService } from './rules/annotation-rules.service.js';
import { RulePreviews } from './rules/rule-preview.service.js';
import { AnnotationsController } from './values/annotations.controller.js';
import { AnnotationsService } from './values/annotations.service.js';

/** What people and rules add to resources. */
@Module({
  imports: [AccessModule, InventoryModule, PluginsModule, VocabularyModule],
  controllers: [AnnotationRulesController, BulkAnnotationsController, AnnotationsController],
  providers: [
    AnnotationExport,
    AnnotationImport,
    AnnotationRulesService,
    AnnotationsService,
    BulkAnnotations,
    RulePreviews,
  ],
})
export class AnnotationsModule {}
