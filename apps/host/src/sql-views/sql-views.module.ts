import { Module } from '@nestjs/common';
import { PluginsModule } from '../plugins/plugins.module.js';
import { SqlReader } from './sql-reader.service.js';
import { SqlViews } from './sql-views.service.js';

/** The inventory as views for SQL. */
@Module({ imports: [PluginsModule], providers: [SqlReader, SqlViews], exports: [SqlReader] })
export class SqlViewsModule {}
