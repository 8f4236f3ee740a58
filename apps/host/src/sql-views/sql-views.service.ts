import { SQL_SCHEMA, sqlViews } from '@maestro/core';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { sayWaiting } from '../startup/boot-step.js';
import { POOL, type Pool } from '../database/queries.js';
import { PluginRegistry } from '../plugins/plugin-registry.js';
import { terraformKinds } from '../inventory/managed/managed.sql.js';
import { managedColumn } from './managed-column.js';
import { SqlReader } from './sql-reader.service.js';
import { renewScopedViews } from './renew-scoped-views.js';
import { renewViews } from './renew-views.js';
import { WHOLE_VIEWS } from './whole-views.sql.js';

/** Keeps the views of the schema `inventory` in sync with the loaded plugins. A host also starts without them. */
@Injectable()
export class SqlViews implements OnApplicationBootstrap {
  readonly #logger = new Logger('SqlViews');

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PluginRegistry) private readonly registry: PluginRegistry,
    @Inject(SqlReader) private readonly reader: Pick<SqlReader, 'prepare'>,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    try {
      await sayWaiting(() => `Waiting for the views of the schema "${SQL_SCHEMA}".`, this.#renew());
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#logger.warn({ reason, msg: 'The SQL views could not be renewed' });
    }
    this.reader.prepare();
  }

  async #renew(): Promise<void> {
    const views = sqlViews(this.registry.plugins().map(({ manifest }) => manifest));
    const added = managedColumn(terraformKinds(this.registry.catalogue));
    // A plugin that failed to load may load next time, so its views are kept.
    const keepOthers = this.registry.refused().length > 0;
    const renewal = await renewViews(this.pool, views, { keepOthers, whole: WHOLE_VIEWS, added });
    const scoped = await renewScopedViews(this.pool, { views, whole: WHOLE_VIEWS, added });
    if (scoped.length > 0) this.#logger.warn({ problems: scoped, msg: 'Some SQL views could not be renewed' });
    if (renewal === undefined) return;
    const { made, dropped, problems } = renewal;
    this.#logger.log({ made: made.length, dropped, msg: 'The SQL views were renewed' });
    if (problems.length > 0) this.#logger.warn({ problems, msg: 'Some SQL views could not be renewed' });
  }
}
