import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { SqlViewsModule } from '../sql-views/sql-views.module.js';
import { SavedSqlController } from './saved-sql.controller.js';
import { SavedSqlService } from './saved-sql.service.js';
import { SqlQueryController } from './sql-query.controller.js';
import { SqlQueryService } from './sql-query.service.js';
import { SqlSchemaService } from './sql-schema.service.js';

/** SQL over the inventory. */
@Module({
  imports: [AccessModule, SqlViewsModule],
  controllers: [SqlQueryController, SavedSqlController],
  providers: [SqlQueryService, SqlSchemaService, SavedSqlService],
})
export class SqlQueryModule {}
