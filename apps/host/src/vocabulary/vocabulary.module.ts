import { Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { PluginsModule } from '../plugins/plugins.module.js';
import { KnownWordsPipe } from './known-words-pipe.js';
import { QueryResolver } from './query-resolver.service.js';
import { Vocabulary } from './vocabulary.service.js';

/** Checks the words of every query against the plugins and the inventory, with a global pipe. */
@Module({
  imports: [PluginsModule],
  providers: [Vocabulary, QueryResolver, { provide: APP_PIPE, useClass: KnownWordsPipe }],
  exports: [QueryResolver],
})
export class VocabularyModule {}
