import { Module } from '@nestjs/common';
import { ChangesController } from './changes.controller.js';
import { ChangesService } from './changes.service.js';
import { DailyChangesService } from './daily-changes.service.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';

/** Changes of resources. */
@Module({
  imports: [VocabularyModule],
  controllers: [ChangesController],
  providers: [ChangesService, DailyChangesService],
})
export class ChangesModule {}
