import { Module } from '@nestjs/common';
import { PluginsModule } from '../plugins/plugins.module.js';
import { SqlViews } from './sql-views.service.js';

/** The inventory as views for SQL. */
@Module({ imports: [PluginsModule], providers: [SqlViews] })
export class SqlViewsModule {}
